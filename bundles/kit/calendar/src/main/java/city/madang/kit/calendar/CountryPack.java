// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * What is known about a country's days.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param rest days of the week on which offices are closed
 * @param from the first year for which the holidays are right
 * @param source laws that they come from
 */
record CountryPack(String country, Set<DayOfWeek> rest, int from, String source, List<Holiday> holidays) {
    /** For a country without a pack: Saturday and Sunday, no holidays. */
    static final CountryPack UNKNOWN =
            new CountryPack("", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 0, "", List.of());

    CountryPack {
        rest = Set.copyOf(rest);
        holidays = List.copyOf(holidays);
    }

    /** Holidays whose days nobody has listed for that year. */
    List<Holiday> unknownIn(int year) {
        return holidays.stream().filter(holiday -> holiday.isUnknownIn(year)).toList();
    }
}
