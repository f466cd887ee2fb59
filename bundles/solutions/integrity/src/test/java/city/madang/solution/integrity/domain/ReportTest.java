// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-25");

    private final Report report = Report.received(Kind.CORRUPTION, DAY);

    @Test
    void isAcknowledgedWithinSevenDays() {
        assertThat(report.due()).contains(LocalDate.parse("2026-12-02"));
    }

    @Test
    void threeMonthsCountFromTheAcknowledgement() {
        var acknowledged = report.acknowledgedOn(LocalDate.parse("2026-11-30"));
        assertThat(acknowledged.due()).contains(LocalDate.parse("2027-02-28"));
        assertThat(acknowledged.acknowledgedOn(LocalDate.parse("2026-12-20")).acknowledged())
                .contains(LocalDate.parse("2026-11-30"));
    }

    @Test
    void threeMonthsCountFromTheDayItWasDueWhenNobodyAcknowledged() {
        assertThat(report.informBy()).isEqualTo(LocalDate.parse("2027-03-02"));
    }

    @Test
    void aMessageAcknowledgesAndOnlyFeedbackInforms() {
        var asked = report.answeredOn(DAY.plusDays(1), false);
        assertThat(asked.acknowledged()).contains(DAY.plusDays(1));
        assertThat(asked.due()).isPresent();
        var told = asked.answeredOn(DAY.plusDays(2), true);
        assertThat(told.informed()).contains(DAY.plusDays(2));
        assertThat(told.due()).isEmpty();
    }

    @Test
    void nothingIsDueWhenItIsClosedAndItIsWhenItIsOpenAgain() {
        var closed = report.in(State.CLOSED, DAY.plusDays(3));
        assertThat(closed.due()).isEmpty();
        assertThat(closed.closed()).contains(DAY.plusDays(3));
        var again = closed.in(State.EXAMINED, DAY.plusDays(4));
        assertThat(again.closed()).isEmpty();
        assertThat(again.due()).isPresent();
    }

    @Test
    void whatWasWrittenIsRead() {
        var statement = new Statement("what", "", "when", "", "how\n\nlines", "");
        assertThat(Statement.read(statement.written())).isEqualTo(statement);
        assertThat(Statement.read("only words").what()).isEqualTo("only words");
        assertThat(statement.toString()).doesNotContain("what");
    }

    @Test
    void lengthsAreHidden() {
        assertThat(Padding.pad("yes")).hasSize(1024);
        assertThat(Padding.pad("x".repeat(1000))).hasSize(1024);
        for (var text :
                new String[] {"", "yes", "x".repeat(1023), "x".repeat(1024), "민원".repeat(300), " ends with blanks  "}) {
            var padded = Padding.pad(text);
            assertThat(padded.getBytes(UTF_8).length % 1024).isZero();
            assertThat(Padding.strip(padded)).isEqualTo(text);
        }
    }
}
