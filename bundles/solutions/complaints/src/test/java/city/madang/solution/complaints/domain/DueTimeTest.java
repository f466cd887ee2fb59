// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DueTimeTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final long YEARS = 40L * 366 * 24 * 3600;

    private final DueTime dueTime = new DueTime(SEOUL);

    @Test
    void answersSimpleRequestsOfAWorkingDayOnThatDay() {
        assertThat(due("2026-11-20T17:59", 1)).isEqualTo("2026-11-20T23:59");
    }

    @Test
    void countsFromTheNextWorkingDayAfterSixInTheEvening() {
        assertThat(due("2026-11-19T18:00", 1)).isEqualTo("2026-11-20T23:59");
        assertThat(due("2026-11-20T18:00", 1)).isEqualTo("2026-11-23T23:59");
    }

    @Test
    void countsFromMondayAtTheWeekend() {
        assertThat(due("2026-11-21T09:00", 1)).isEqualTo("2026-11-23T23:59");
    }

    @Test
    void countsTheFirstDayAndSkipsWeekends() {
        assertThat(due("2026-11-19T09:00", 3)).isEqualTo("2026-11-23T23:59");
        assertThat(due("2026-11-16T09:00", 7)).isEqualTo("2026-11-24T23:59");
    }

    @Property
    void endsOnAWorkingDayInTheFuture(
            @ForAll @LongRange(max = YEARS) long second, @ForAll @IntRange(min = 1, max = 90) int days) {
        var filed = Instant.ofEpochSecond(second + 1_000_000_000);
        var due = dueTime.after(filed, days);
        assertThat(due).isAfter(filed);
        assertThat(DueTime.isWorkingDay(LocalDate.ofInstant(due, SEOUL))).isTrue();
        assertThat(Duration.between(filed, due)).isLessThan(Duration.ofDays(days * 7L / 5 + 5));
    }

    @Property
    void givesMoreTimeForMoreDaysAndNeverLessForLaterRequests(
            @ForAll @LongRange(max = YEARS) long second,
            @ForAll @LongRange(max = 1_000_000) long later,
            @ForAll @IntRange(min = 1, max = 89) int days) {
        var filed = Instant.ofEpochSecond(second + 1_000_000_000);
        assertThat(dueTime.after(filed, days + 1)).isAfter(dueTime.after(filed, days));
        assertThat(dueTime.after(filed.plusSeconds(later), days)).isAfterOrEqualTo(dueTime.after(filed, days));
    }

    private String due(String local, int days) {
        var filed = LocalDateTime.parse(local).atZone(SEOUL).toInstant();
        return LocalDateTime.ofInstant(dueTime.after(filed, days), SEOUL).toString();
    }
}
