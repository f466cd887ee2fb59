// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.data.Slice;
import city.madang.module.Kit;
import city.madang.search.Hit;
import city.madang.search.SearchQuery;
import city.madang.solution.complaints.ComplaintsModule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers that are like what somebody is about to ask. */
final class Likenesses {
    private static final Slice FEW = new Slice(1, 5);

    private final Kit kit;

    Likenesses(Kit kit) {
        this.kit = kit;
    }

    List<Hit> of(String words, Locale reader) {
        var query = new SearchQuery(words, reader, Optional.of(ComplaintsModule.ID), Optional.empty(), FEW);
        return kit.search().find(query).items();
    }
}
