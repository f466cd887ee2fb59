// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.job.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * Works out times of schedules.
 *
 * @param zone in which times of day are meant
 */
record Timetable(ZoneId zone) {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** The first time after that moment. For a period: one period later. */
    Instant next(Schedule schedule, Instant after) {
        if (schedule instanceof Schedule.Always) {
            return after;
        }
        if (schedule instanceof Schedule.Every every) {
            return after.plus(every.period());
        }
        var day = LocalDate.ofInstant(after, zone);
        Instant next;
        do {
            day = dayFrom(schedule, day);
            next = moment(day, timeOf(schedule));
            day = day.plusDays(1);
        } while (!next.isAfter(after));
        return next;
    }

    /** The same from now on for a time that was missed while the last run went on: a period is over at once. */
    Instant nextOrNow(Schedule schedule, Instant now) {
        return hasNoTimeOfDay(schedule) ? now : next(schedule, now);
    }

    /** When a job runs again that has failed so often in a row: after a minute, then two, four, up to an hour. */
    static Instant again(Instant failedAt, int failures) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return failedAt.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    /** When a job that is to go on all the time runs again after a failure. */
    static Instant soon(Instant failedAt) {
        return failedAt.plus(SOON);
    }

    /** One text for one schedule in one zone. */
    String text(Schedule schedule) {
        return hasNoTimeOfDay(schedule) ? schedule.toString() : schedule + " " + zone;
    }

    private static boolean hasNoTimeOfDay(Schedule schedule) {
        return schedule instanceof Schedule.Every || schedule instanceof Schedule.Always;
    }

    private static LocalDate dayFrom(Schedule schedule, LocalDate from) {
        if (schedule instanceof Schedule.Weekly weekly) {
            return from.with(TemporalAdjusters.nextOrSame(weekly.day()));
        }
        if (schedule instanceof Schedule.Monthly monthly) {
            var day = dayIn(YearMonth.from(from), monthly.day());
            return day.isBefore(from) ? dayIn(YearMonth.from(from).plusMonths(1), monthly.day()) : day;
        }
        return from;
    }

    private static LocalDate dayIn(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static LocalTime timeOf(Schedule schedule) {
        if (schedule instanceof Schedule.Daily daily) {
            return daily.time();
        }
        if (schedule instanceof Schedule.Weekly weekly) {
            return weekly.time();
        }
        return ((Schedule.Monthly) schedule).time();
    }

    /** A time that comes twice is the first of the two; one that is left out is the first moment after the gap. */
    private Instant moment(LocalDate day, LocalTime time) {
        var local = day.atTime(time);
        var gap = zone.getRules().getTransition(local);
        return gap != null && gap.isGap()
                ? gap.getInstant()
                : local.atZone(zone).toInstant();
    }
}
