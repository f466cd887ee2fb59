// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * The city's clock and calendar.
 *
 * @param holiday whether something is celebrated on that day
 */
public record Days(ZoneId zone, Predicate<LocalDate> holiday) {
    /** Of a day without an event. */
    public DayKind kind(LocalDate day) {
        return holiday.test(day) ? DayKind.HOLIDAY : DayKind.of(day.getDayOfWeek());
    }
}
