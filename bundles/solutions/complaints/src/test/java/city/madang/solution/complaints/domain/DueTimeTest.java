// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.l10n.LocalText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DueTimeTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 2000;
    private static final long SECONDS = DAYS * 24L * 3600;

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
    void countsTheFirstDayAndSkipsWeekendsAndHolidays() {
        assertThat(due("2026-11-19T09:00", 3)).isEqualTo("2026-11-23T23:59");
        assertThat(due("2026-11-16T09:00", 7)).isEqualTo("2026-11-24T23:59");
        assertThat(due("2026-11-16T09:00", 3, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 18)))
                .isEqualTo("2026-11-20T23:59");
    }

    @Test
    void countsHoursByTheClockAlsoAtNightAndOnTheNightWhenClocksChange() {
        var newYork = new DueTime(ZoneId.of("America/New_York"), OfficeDays.MONDAY_TO_FRIDAY);
        var fire = new Service(
                new ServiceCode("fire"),
                LocalText.of("Fire"),
                Optional.empty(),
                1,
                Optional.of(4),
                Optional.empty(),
                "",
                false,
                "",
                false);
        assertThat(newYork.after(Instant.parse("2026-03-08T05:00:00Z"), Optional.of(fire)))
                .isEqualTo("2026-03-08T09:00:00Z");
        assertThat(fire.simple()).isFalse();
    }

    @Test
    void keepsTheCitysHoursOnTheNightsWhenClocksChange() {
        var newYork = new DueTime(ZoneId.of("America/New_York"), OfficeDays.MONDAY_TO_FRIDAY);
        assertThat(newYork.after(Instant.parse("2026-03-06T22:59:00Z"), 2))
                .as("17:59 on Friday; on Monday the city is four hours behind UTC, not five")
                .isEqualTo("2026-03-10T03:59:00Z");
        assertThat(newYork.after(Instant.parse("2026-10-30T22:00:00Z"), 1))
                .as("18:00 on Friday is too late; on Monday the clocks are back")
                .isEqualTo("2026-11-03T04:59:00Z");
    }

    @Property
    void countsExactlyTheWorkingDays(
            @ForAll("zones") ZoneId zone,
            @ForAll("calendars") OfficeDays calendar,
            @ForAll @LongRange(max = SECONDS) long second,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        var filed = START.atStartOfDay(zone).toInstant().plusSeconds(second);
        var due = new DueTime(zone, calendar).after(filed, days).atZone(zone);
        var arrived = filed.atZone(zone);
        var first = arrived.getHour() < 18
                ? arrived.toLocalDate()
                : arrived.toLocalDate().plusDays(1);
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(23, 59));
        assertThat(due.toInstant()).isAfter(filed);
        assertThat(calendar.works(due.toLocalDate())).isTrue();
        assertThat(first.datesUntil(due.toLocalDate().plusDays(1)).filter(calendar::works))
                .hasSize(days);
    }

    @Property
    void givesMoreTimeForMoreDaysAndNeverLessForLaterRequests(
            @ForAll("zones") ZoneId zone,
            @ForAll("calendars") OfficeDays calendar,
            @ForAll @LongRange(max = SECONDS) long second,
            @ForAll @LongRange(max = 1_000_000) long later,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        var filed = START.atStartOfDay(zone).toInstant().plusSeconds(second);
        var dueTime = new DueTime(zone, calendar);
        assertThat(dueTime.after(filed, days + 1)).isAfter(dueTime.after(filed, days));
        assertThat(dueTime.after(filed.plusSeconds(later), days)).isAfterOrEqualTo(dueTime.after(filed, days));
    }

    @Property
    void isLateBySoManyWholeWorkingDaysOnceTheyAreOver(
            @ForAll("zones") ZoneId zone,
            @ForAll("calendars") OfficeDays calendar,
            @ForAll @LongRange(max = SECONDS) long due,
            @ForAll @LongRange(max = 5_000_000) long later,
            @ForAll @IntRange(min = 1, max = 20) int days) {
        var dueTime = new DueTime(zone, calendar);
        var was = START.atStartOfDay(zone).toInstant().plusSeconds(due);
        var now = was.plusSeconds(later);
        var over = dueTime.endOf(calendar.plus(LocalDate.ofInstant(was, zone), days));
        assertThat(was.isBefore(dueTime.lateBy(now, days))).isEqualTo(!over.isAfter(now));
        assertThat(was.isBefore(dueTime.lateBy(now, 0))).isEqualTo(later > 0);
    }

    /** Without daylight saving, with it at night, at midnight, and by half an hour. */
    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Seoul", "America/New_York", "Africa/Cairo", "Australia/Lord_Howe")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<OfficeDays> calendars() {
        var rest = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(5);
        var off = Arbitraries.integers()
                .between(0, DAYS + 200)
                .map(START::plusDays)
                .set()
                .ofMaxSize(400);
        return Combinators.combine(rest, off).as(OfficeDays::new);
    }

    private static String due(String local, int days, LocalDate... off) {
        var calendar = new OfficeDays(OfficeDays.MONDAY_TO_FRIDAY.rest(), Set.of(off));
        var filed = LocalDateTime.parse(local).atZone(SEOUL).toInstant();
        return LocalDateTime.ofInstant(new DueTime(SEOUL, calendar).after(filed, days), SEOUL)
                .toString();
    }
}
