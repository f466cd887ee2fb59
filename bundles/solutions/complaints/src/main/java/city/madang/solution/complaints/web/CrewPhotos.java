// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.file.StoredFile;
import city.madang.solution.complaints.Photos;
import city.madang.solution.complaints.domain.CrewReport.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the part {@code crew-photos} of a page shows to others than officials. */
final class CrewPhotos {
    private CrewPhotos() {}

    static Map<String, List<StoredFile>> of(List<Photos.Shown> shown) {
        return Map.of(
                "crewBefore", taken(shown, Optional.of(Moment.BEFORE)),
                "crewAfter", taken(shown, Optional.of(Moment.AFTER)));
    }

    /** @param moment empty for the citizen's own */
    static List<StoredFile> taken(List<Photos.Shown> shown, Optional<Moment> moment) {
        return shown.stream()
                .filter(each -> each.moment().equals(moment))
                .map(Photos.Shown::file)
                .toList();
    }
}
