// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of the plan, below an item, below a heading.
 *
 * @param heading and {@code item} in the words of who wrote them; empty text for none
 * @param quantity in {@code unit}, each year; empty while it is open
 * @param price of one unit in the smallest coins of {@code currency}; empty while it is open, or when a wage is the price
 * @param currency ISO 4217; empty text for the city's own
 * @param wage id of the {@link Wage} that is the price of one unit; empty text for none
 * @param firstYear from 0
 * @param years at least 1
 * @param module id of the module by whose facts it was proposed; empty text for none
 * @param basis how quantity and price were found
 */
public record Line(
        String id,
        Item.Sort sort,
        String heading,
        String item,
        String name,
        Optional<BigDecimal> quantity,
        String unit,
        Optional<Long> price,
        String currency,
        String wage,
        int firstYear,
        int years,
        String module,
        String basis) {
    /** As many units as one line may have each year. */
    public static final BigDecimal MOST_UNITS = new BigDecimal(1_000_000_000);

    /** Characters of heading and item. */
    public static final int LONGEST_HEADING = 80;

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_UNIT = 40;
    public static final int LONGEST_BASIS = 500;

    /** Digits of a quantity after the point. */
    public static final int PLACES = 4;

    public Line {
        if (firstYear < 0 || years < 1 || firstYear + years > Item.LAST_YEAR + 1) {
            throw new IllegalArgumentException("a line has years from 0 to " + Item.LAST_YEAR);
        }
    }

    /** Whether it stands on the same side, below the same heading and item, under the same name. */
    public boolean isCalledLike(Line other) {
        return sort == other.sort
                && heading.equals(other.heading)
                && item.equals(other.item)
                && name.equals(other.name);
    }

    public Line withId(String other) {
        return new Line(
                other, sort, heading, item, name, quantity, unit, price, currency, wage, firstYear, years, module,
                basis);
    }
}
