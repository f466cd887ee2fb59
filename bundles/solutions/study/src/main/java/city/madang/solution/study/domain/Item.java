// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A cost or a benefit on its years.
 *
 * @param firstYear from 0
 * @param years how long, at least 1
 * @param amount for each of these years, minor units of the city's currency
 */
public record Item(Sort sort, int firstYear, int years, long amount) {
    /** The last year that a plan may have. */
    public static final int LAST_YEAR = 30;

    /** Which side it stands on. */
    public enum Sort {
        COST,
        BENEFIT
    }

    public Item {
        if (firstYear < 0 || years < 1 || firstYear + years > LAST_YEAR + 1 || amount < 0) {
            throw new IllegalArgumentException("an item has an amount for years from 0 to " + LAST_YEAR);
        }
    }

    /** All together, from year 0 to the last that has something; year 0 alone when there are none. */
    public static Economics together(List<Item> items) {
        int last = items.stream()
                .mapToInt(each -> each.firstYear() + each.years() - 1)
                .max()
                .orElse(0);
        return new Economics(sums(items, Sort.COST, last), sums(items, Sort.BENEFIT, last));
    }

    private static List<Long> sums(List<Item> items, Sort sort, int last) {
        return IntStream.rangeClosed(0, last)
                .mapToObj(year -> items.stream()
                        .filter(each -> each.sort() == sort)
                        .mapToLong(each -> each.in(year))
                        .sum())
                .toList();
    }

    private long in(int year) {
        return year >= firstYear && year < firstYear + years ? amount : 0;
    }
}
