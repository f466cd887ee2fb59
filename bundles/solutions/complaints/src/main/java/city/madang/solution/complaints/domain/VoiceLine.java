// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.l10n.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The numbers of one part of the city in a period, beside those of the period before and of the same one a year before.
 *
 * @param code of the service, way, area or month; {@link #NONE} where nobody named one, {@link #OTHERS} for several
 * @param name what it was called then; empty where its code says it
 */
public record VoiceLine(
        VoicePart part, String code, Optional<LocalText> name, Tally now, Tally before, Tally yearBefore) {
    public static final String NONE = "";
    public static final String OTHERS = "*";

    /** Fewer could point at people: they are not published but as a part of others, or as "fewer than". */
    public static final int FEW = 5;

    public static boolean isFew(long count) {
        return count > 0 && count < FEW;
    }

    /** Several as one. */
    private static VoiceLine others(List<VoiceLine> lines) {
        return new VoiceLine(
                lines.get(0).part(),
                OTHERS,
                Optional.empty(),
                sum(lines, VoiceLine::now),
                sum(lines, VoiceLine::before),
                sum(lines, VoiceLine::yearBefore));
    }

    private static Tally sum(List<VoiceLine> lines, Function<VoiceLine, Tally> of) {
        return lines.stream().map(of).reduce(Tally.NOTHING, Tally::plus);
    }

    /** The largest first. Those with few are put together, with one more where their sum would still be few. */
    public static List<VoiceLine> published(List<VoiceLine> lines) {
        var sorted = lines.stream()
                .sorted(Comparator.comparingLong((VoiceLine line) -> -line.now.came())
                        .thenComparing(VoiceLine::code))
                .toList();
        int shown =
                (int) sorted.stream().takeWhile(line -> line.now.came() >= FEW).count();
        long rest =
                sorted.stream().skip(shown).mapToLong(line -> line.now.came()).sum();
        if (isFew(rest) && shown > 0) {
            shown--;
        }
        var published = new ArrayList<>(sorted.subList(0, shown));
        if (shown < sorted.size()) {
            published.add(others(sorted.subList(shown, sorted.size())));
        }
        return published;
    }
}
