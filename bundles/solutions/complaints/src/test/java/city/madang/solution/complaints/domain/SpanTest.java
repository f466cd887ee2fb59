// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03, 2026-03-01, 2026-04-01, 2026-02",
        "2026-Q1, 2026-01-01, 2026-04-01, 2025-Q4",
        "2026-Q4, 2026-10-01, 2027-01-01, 2026-Q3",
        "2026, 2026-01-01, 2027-01-01, 2025"
    })
    void readsMonthsQuartersAndYears(String text, LocalDate from, LocalDate until, String before) {
        var span = Span.parse(text);
        assertThat(span.from()).isEqualTo(from);
        assertThat(span.until()).isEqualTo(until);
        assertThat(span.before()).hasToString(before);
        assertThat(span).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026-Q5", "26", "2026-3", "99999"})
    void refusesOthers(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.parse(text));
    }
}
