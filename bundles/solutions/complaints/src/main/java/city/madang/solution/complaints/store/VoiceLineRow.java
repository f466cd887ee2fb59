// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.l10n.LocalText;
import city.madang.solution.complaints.domain.Tally;
import city.madang.solution.complaints.domain.VoiceLine;
import city.madang.solution.complaints.domain.VoicePart;
import java.util.Optional;

/** A line of numbers as it was published; the tallies are texts. */
public record VoiceLineRow(
        int place,
        VoicePart part,
        String code,
        Optional<LocalText> name,
        String present,
        String earlier,
        String yearEarlier) {
    public static VoiceLineRow of(int place, VoiceLine line) {
        return new VoiceLineRow(
                place,
                line.part(),
                line.code(),
                line.name(),
                line.now().encoded(),
                line.before().encoded(),
                line.yearBefore().encoded());
    }

    public VoiceLine line() {
        return new VoiceLine(part, code, name, Tally.decode(present), Tally.decode(earlier), Tally.decode(yearEarlier));
    }
}
