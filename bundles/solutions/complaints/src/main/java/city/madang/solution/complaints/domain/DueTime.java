// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * By when a request has to be answered.
 *
 * @param city the zone in which days are counted
 * @param calendar on which days offices work
 */
public record DueTime(ZoneId city, WorkingDays calendar) {
    /** What is filed on a working day before this time counts for that day (Eung-Dap-So: simple requests, same day). */
    public static final LocalTime CUT_OFF = LocalTime.of(18, 0);

    /**
     * Working days for a request without a service: what Korea gives grievance petitions (Enforcement Decree of the Civil
     * Petitions Treatment Act, art. 17: seven days).
     */
    public static final int WITHOUT_SERVICE = 7;

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** The calendar, as far as it matters here. */
    @FunctionalInterface
    public interface WorkingDays {
        /** The day so many working days later; with 0 the day itself, or the next on which offices work. */
        LocalDate plus(LocalDate from, int workingDays);
    }

    /**
     * The end of the last working day that is allowed. The first day counts; holidays, Saturdays and Sundays do not (Civil
     * Petitions Treatment Act of Korea, art. 19: how periods in days are reckoned).
     *
     * @param workingDays 1 for the same day
     */
    public Instant after(Instant filed, int workingDays) {
        var local = filed.atZone(city);
        var counted = local.toLocalTime().isBefore(CUT_OFF)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        var last = calendar.plus(calendar.plus(counted, 0), workingDays - 1);
        return endOf(last);
    }

    /**
     * When a request about a service has to be answered. Hours are counted by the clock, day and night, working day or not: they are
     * for what cannot wait, and other systems count their service levels so (DIGIT: {@code slaHours}).
     *
     * @param service empty where nobody has named it
     */
    public Instant after(Instant filed, Optional<Service> service) {
        return service.flatMap(Service::hours)
                .map(hours -> filed.plus(hours, ChronoUnit.HOURS))
                .orElseGet(() -> after(filed, service.map(Service::workingDays).orElse(WITHOUT_SERVICE)));
    }

    /**
     * What was due before this waits for so many whole working days already, not counting the day on which it was due.
     *
     * @param workingDays with 0 everything that was due before now
     */
    public Instant lateBy(Instant now, int workingDays) {
        if (workingDays == 0) {
            return now;
        }
        var day = LocalDate.ofInstant(now, city);
        while (endOf(calendar.plus(day, workingDays)).isAfter(now)) {
            day = day.minusDays(1);
        }
        return day.plusDays(1).atStartOfDay(city).toInstant();
    }

    /** The last minute of a day in the city. */
    public Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(city).toInstant();
    }
}
