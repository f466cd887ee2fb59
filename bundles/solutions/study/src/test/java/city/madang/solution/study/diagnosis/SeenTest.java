// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.indicator.Figure;
import city.madang.indicator.Indicators.Shown;
import city.madang.indicator.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the kit sees by itself: what is kept, and how it is compared. */
class SeenTest {
    private static final Instant NOW = Instant.parse("2026-11-16T01:00:00Z");

    private static Optional<Seen> figure(String name, Unit unit, String value) {
        var figure = Optional.of(new Figure(new BigDecimal(value), NOW));
        return Seen.figure("d", new Shown("complaints", name, "Answered", unit, figure));
    }

    private static Seen running(String module) {
        return Seen.running("d", module, module, NOW);
    }

    @Test
    void aFigureIsRoundedAndWhatIsTooLargeIsLeftOut() {
        assertThat(figure("in-time", Unit.PERCENT, "87.123456").orElseThrow().value())
                .hasValue(new BigDecimal("87.1235"));
        assertThat(figure("many", Unit.COUNT, "1E+14")).isPresent();
        assertThat(figure("many", Unit.COUNT, "1E+15")).isEmpty();
        assertThat(figure("many", Unit.COUNT, "1E+2147483647")).isEmpty();
        assertThat(figure("few", Unit.COUNT, "1E-2147483647")).isEmpty();
        var nothing = new Shown("complaints", "in-time", "Answered", Unit.PERCENT, Optional.empty());
        assertThat(Seen.figure("d", nothing)).isEmpty();
        assertThat(Seen.running("d", "complaints", "x".repeat(900), NOW).title())
                .hasSize(200);
    }

    @Test
    void modulesComeBeforeFiguresAndOnlyTheSameIsCompared() {
        var before = List.of(
                running("parking"),
                figure("in-time", Unit.PERCENT, "80").orElseThrow(),
                figure("open", Unit.COUNT, "5").orElseThrow());
        var now = List.of(
                figure("in-time", Unit.PERCENT, "87.5").orElseThrow(),
                running("complaints"),
                figure("open", Unit.HOURS, "7").orElseThrow());
        var changes = SeenChange.of(before, now);
        assertThat(changes)
                .extracting(each -> each.either().key())
                .containsExactly("complaints", "parking", "complaints.in-time", "complaints.open");
        assertThat(changes.get(0).before()).isEmpty();
        assertThat(changes.get(1).now()).isEmpty();
        assertThat(changes.get(2).difference())
                .hasValueSatisfying(by -> assertThat(by).isEqualByComparingTo("7.5"));
        assertThat(changes.get(3).difference()).as("counts are no hours").isEmpty();
        assertThat(changes.get(0).difference()).isEmpty();
    }
}
