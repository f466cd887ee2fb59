// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.l10n.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedPatternTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Instant LATE = Instant.parse("2026-11-16T16:30:00Z");

    private static String filled(String pattern, Map<String, Object> values) {
        return new NamedPattern(pattern, Locale.ENGLISH).fill(values, SEOUL);
    }

    @Test
    void fillsInWordsNumbersAndTimesOfTheCity() {
        assertThat(filled("{road}: {days, plural, one {# day} other {# days}}", Map.of("road", "A", "days", 3)))
                .isEqualTo("A: 3 days");
        assertThat(filled("{due, date, long} {due, time, short}", Map.of("due", LATE)))
                .isEqualTo("November 17, 2026 1:30\u202fAM");
        assertThat(filled("{day, date, long}", Map.of("day", LocalDate.of(2026, 11, 17))))
                .isEqualTo("November 17, 2026");
        assertThat(filled("{name}", Map.of("name", Optional.of(LocalText.of("Streets")))))
                .isEqualTo("Streets");
    }

    @Test
    void whatIsMissingIsLeftOutAndWordsMayStandForATime() {
        assertThat(filled("by {due, date, long}.", Map.of("due", ""))).isEqualTo("by .");
        assertThat(filled("by {due, date, long}.", Map.of())).isEqualTo("by .");
        assertThat(filled("by {due, date, long}.", Map.of("due", "Friday"))).isEqualTo("by Friday.");
        assertThat(filled("{nobody}!", Map.of())).isEqualTo("!");
    }

    @Test
    void refusesWhatIsNoPattern() {
        assertThatThrownBy(() -> new NamedPattern("{road", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
