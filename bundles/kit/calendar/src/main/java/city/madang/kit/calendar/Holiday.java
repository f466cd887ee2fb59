// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import city.madang.l10n.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/**
 * A holiday of a country.
 *
 * @param rule its first day
 * @param days how many in a row
 * @param first the first year in which it is one
 * @param last the last year
 * @param listed the years for which its days are listed; empty when they are worked out
 */
record Holiday(
        String id,
        LocalText name,
        DayRule rule,
        int days,
        Substitute substitute,
        int first,
        int last,
        SortedSet<Integer> listed,
        boolean byList) {

    /** First days in the year. */
    List<LocalDate> in(int year) {
        return year < first || year > last ? List.of() : rule.in(year);
    }

    /** Whether the list of its days has run out. */
    boolean isUnknownIn(int year) {
        return byList && year >= first && year <= last && !listed.contains(year);
    }
}
