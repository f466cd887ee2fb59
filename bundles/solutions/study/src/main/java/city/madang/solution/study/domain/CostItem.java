// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cost or a benefit with which a plan can begin, as the pack lists it. What it is called are the texts {@code cost.<key>}.
 *
 * @param list key of those that are added together; the heading of its line
 * @param item key of what it stands below
 * @param unit key; empty text for none
 * @param price of one unit in whole units of {@code currency}; empty when the city has to find it out, as the quantity
 * @param currency ISO 4217; empty text for the city's own
 */
public record CostItem(
        String list,
        String item,
        String key,
        Item.Sort sort,
        Optional<BigDecimal> quantity,
        String unit,
        Optional<BigDecimal> price,
        String currency,
        int firstYear,
        int years) {
    /** Of a price, and of what all units of one year cost: so much is within {@link Coins#MOST} in every currency. */
    static final BigDecimal MOST = new BigDecimal(99_999_999_999L);

    public CostItem {
        // an item refuses years that no plan has
        new Item(sort, firstYear, years, 0);
        if (quantity.orElse(BigDecimal.ZERO)
                        .multiply(price.orElse(BigDecimal.ZERO))
                        .compareTo(MOST)
                > 0) {
            throw new IllegalArgumentException("more than " + MOST + " a year");
        }
    }

    /** Keys of all that has to be called something. */
    Stream<String> words() {
        return Stream.of(list, item, key, unit).filter(each -> !each.isEmpty());
    }
}
