// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * By when a request has to be answered. Working days are Monday to Friday; holidays are not known yet.
 *
 * @param city the zone in which days are counted
 */
public record DueTime(ZoneId city) {
    /** What is filed on a working day before this time counts for that day (Eung-Dap-So: simple requests, same day). */
    public static final LocalTime CUT_OFF = LocalTime.of(18, 0);

    /**
     * Working days for a request without a service: what Korea gives grievance petitions (Enforcement Decree of the Civil
     * Petitions Treatment Act, art. 17: seven days).
     */
    public static final int WITHOUT_SERVICE = 7;

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /**
     * The end of the last working day that is allowed. The first day counts, weekends do not (Civil Petitions Treatment Act of
     * Korea, art. 19: how periods in days are reckoned).
     *
     * @param workingDays 1 for the same day
     */
    public Instant after(Instant filed, int workingDays) {
        var local = filed.atZone(city);
        var day = local.toLocalDate();
        if (!local.toLocalTime().isBefore(CUT_OFF)) {
            day = day.plusDays(1);
        }
        day = workingDayFrom(day);
        for (int counted = 1; counted < workingDays; counted++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return day.atTime(END_OF_DAY).atZone(city).toInstant();
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static LocalDate workingDayFrom(LocalDate day) {
        var found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }
}
