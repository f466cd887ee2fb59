// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.job.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long FROM = 1_700_000_000L;
    private static final long YEARS = 20L * 366 * 24 * 3600;

    @Test
    void runsDailyAtTheCitysTime() {
        assertThat(next(Schedule.daily(LocalTime.of(3, 0)), "2026-11-16T02:59")).isEqualTo("2026-11-16T03:00");
        assertThat(next(Schedule.daily(LocalTime.of(3, 0)), "2026-11-16T03:00")).isEqualTo("2026-11-17T03:00");
    }

    @Test
    void runsAtTheFirstMomentAfterTheGapOfASpringNight() {
        assertThat(next(Schedule.daily(LocalTime.of(2, 30)), "2026-03-07T12:00"))
                .isEqualTo("2026-03-08T03:00");
        assertThat(next(Schedule.daily(LocalTime.of(2, 30)), "2026-03-08T03:00"))
                .isEqualTo("2026-03-09T02:30");
    }

    @Test
    void runsOnceInANightThatHasTheHourTwice() {
        var times = new Timetable(NEW_YORK);
        var half = Schedule.daily(LocalTime.of(1, 30));
        var first = times.next(half, Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(first).isEqualTo("2026-11-01T05:30:00Z");
        assertThat(times.next(half, first)).isEqualTo("2026-11-02T06:30:00Z");
    }

    @Test
    void runsOnTheLastDayOfShortMonths() {
        var last = Schedule.monthly(31, LocalTime.NOON);
        assertThat(next(last, "2027-02-01T00:00")).isEqualTo("2027-02-28T12:00");
        assertThat(next(last, "2027-02-28T12:00")).isEqualTo("2027-03-31T12:00");
        assertThat(next(last, "2027-12-31T12:00")).isEqualTo("2028-01-31T12:00");
    }

    @Test
    void runsWeeklyOnItsDay() {
        var monday = Schedule.weekly(DayOfWeek.MONDAY, LocalTime.of(6, 0));
        assertThat(next(monday, "2026-11-16T05:59")).isEqualTo("2026-11-16T06:00");
        assertThat(next(monday, "2026-11-16T06:00")).isEqualTo("2026-11-23T06:00");
    }

    @Test
    void triesAgainLaterAfterEachFailure() {
        var now = Instant.parse("2026-11-16T00:00:00Z");
        assertThat(Timetable.again(now, 1)).isEqualTo(now.plus(Duration.ofMinutes(1)));
        assertThat(Timetable.again(now, 3)).isEqualTo(now.plus(Duration.ofMinutes(4)));
        assertThat(Timetable.again(now, 500)).isEqualTo(now.plus(Duration.ofHours(1)));
    }

    @Property
    void isAlwaysLaterAndNeverSkipsATime(
            @ForAll("zones") ZoneId zone,
            @ForAll("schedules") Schedule schedule,
            @ForAll @LongRange(max = YEARS) long s) {
        var times = new Timetable(zone);
        var after = Instant.ofEpochSecond(FROM + s);
        var next = times.next(schedule, after);
        assertThat(next).isAfter(after);
        assertThat(times.next(
                        schedule, after.plusMillis(Duration.between(after, next).toMillis() / 2)))
                .as("asked half-way")
                .isEqualTo(next);
    }

    @Property
    void runsExactlyOnceOnEveryDayOfTheCity(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @LongRange(max = YEARS) long s) {
        var times = new Timetable(zone);
        var daily = Schedule.daily(LocalTime.ofSecondOfDay(minute * 60L));
        var moment = times.next(daily, Instant.ofEpochSecond(FROM + s));
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            days.add(LocalDate.ofInstant(moment, zone));
            moment = times.next(daily, moment);
        }
        for (int i = 1; i < days.size(); i++) {
            assertThat(days.get(i)).isEqualTo(days.get(i - 1).plusDays(1));
        }
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Seoul", "America/New_York", "Europe/London", "Africa/Cairo", "Australia/Lord_Howe")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        var times = Arbitraries.integers().between(0, 1439).map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
        return Arbitraries.oneOf(
                times.map(Schedule::daily),
                times.flatMap(time -> Arbitraries.of(DayOfWeek.class).map(day -> Schedule.weekly(day, time))),
                times.flatMap(time -> Arbitraries.integers().between(1, 31).map(day -> Schedule.monthly(day, time))));
    }

    private static String next(Schedule schedule, String after) {
        var next = new Timetable(NEW_YORK)
                .next(schedule, LocalDateTime.parse(after).atZone(NEW_YORK).toInstant());
        return LocalDateTime.ofInstant(next, NEW_YORK).toString();
    }
}
