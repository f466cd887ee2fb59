// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.DayOfWeek;

/**
 * What kind of day prices are for. A day with an event is an event's first, a holiday is a holiday's and no weekday's; every other day is
 * its day of the week.
 */
public enum DayKind {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    HOLIDAY,
    EVENT;

    public static DayKind of(DayOfWeek day) {
        return values()[day.ordinal()];
    }
}
