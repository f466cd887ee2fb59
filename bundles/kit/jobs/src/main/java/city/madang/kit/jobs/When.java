// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.job.Schedule;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A schedule for people: the text {@code when.<key>} with two arguments. Public, because templates read it.
 *
 * @param first what comes first in the text
 * @param second a time of day, or nothing
 */
public record When(String key, Object first, String second) {
    static When of(Schedule schedule, Locale locale) {
        if (schedule instanceof Schedule.Always) {
            return new When("always", "", "");
        }
        if (schedule instanceof Schedule.Every every) {
            return every(every.period().toSeconds());
        }
        if (schedule instanceof Schedule.Daily daily) {
            return new When("daily", time(daily.time()), "");
        }
        if (schedule instanceof Schedule.Weekly weekly) {
            return new When(
                    "weekly", weekly.day().getDisplayName(TextStyle.FULL_STANDALONE, locale), time(weekly.time()));
        }
        var monthly = (Schedule.Monthly) schedule;
        return new When("monthly", monthly.day(), time(monthly.time()));
    }

    private static When every(long seconds) {
        if (seconds % 86_400 == 0) {
            return new When("days", seconds / 86_400, "");
        }
        if (seconds % 3_600 == 0) {
            return new When("hours", seconds / 3_600, "");
        }
        return seconds % 60 == 0 ? new When("minutes", seconds / 60, "") : new When("seconds", seconds, "");
    }

    private static String time(LocalTime time) {
        return time.withSecond(0).withNano(0).toString();
    }
}
