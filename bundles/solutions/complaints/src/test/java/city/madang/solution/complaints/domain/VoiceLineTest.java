// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VoiceLineTest {
    private static Tally came(long count) {
        return new Tally(count, 0, 0, 0, count, 0, 0, 0, 0, count == 0 ? Map.of() : Map.of(3, count));
    }

    private static List<VoiceLine> lines(List<Integer> counts) {
        return IntStream.range(0, counts.size())
                .mapToObj(at -> new VoiceLine(
                        VoicePart.AREA, "area" + at, Optional.empty(), came(counts.get(at)), came(at), came(0)))
                .toList();
    }

    private static long sum(List<VoiceLine> lines) {
        return lines.stream().mapToLong(line -> line.now().came()).sum();
    }

    @Property
    void tellsNoFewUnlessAllAreFewAndLosesNothing(@ForAll @Size(max = 12) List<@IntRange(max = 12) Integer> counts) {
        var lines = lines(counts);
        var published = VoiceLine.published(lines);
        assertThat(sum(published)).isEqualTo(sum(lines));
        if (!VoiceLine.isFew(sum(lines))) {
            assertThat(published).noneMatch(line -> VoiceLine.isFew(line.now().came()));
        }
        assertThat(published.stream().mapToLong(line -> line.before().came()).sum())
                .isEqualTo(
                        lines.stream().mapToLong(line -> line.before().came()).sum());
    }

    @Test
    void putsOneMoreAwayWhereTheRestWouldTellItself() {
        assertThat(VoiceLine.published(lines(List.of(9, 6, 2))))
                .extracting(VoiceLine::code, line -> line.now().came())
                .containsExactly(tuple("area0", 9L), tuple(VoiceLine.OTHERS, 8L));
    }

    @Property
    void isReadAsItWasKept(@ForAll @Size(9) List<@IntRange(max = 100_000) Integer> counts) {
        var tally = new Tally(
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.get(4),
                counts.get(5),
                counts.get(6),
                counts.get(7),
                counts.get(8),
                Map.of(1, 5L, 20, 7L));
        assertThat(Tally.decode(tally.encoded())).isEqualTo(tally);
        assertThat(Tally.decode(Tally.NOTHING.encoded())).isEqualTo(Tally.NOTHING);
    }
}
