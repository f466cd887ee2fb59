// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.util.function.LongUnaryOperator;

/**
 * What a discount is worth.
 *
 * @param value per cent, minutes or minor units, by {@code way}
 * @param most how often it counts in one stay; a share counts once
 */
public record DiscountRule(DiscountKind kind, Way way, long value, int most) {
    /** In the order in which they are taken off. */
    public enum Way {
        /** Minutes at the beginning, before those that are free for all. */
        MINUTES,
        /** Per cent of what is left after caps. */
        PERCENT,
        AMOUNT
    }

    /** The same with an amount changed; minutes and shares stay. */
    DiscountRule each(LongUnaryOperator change) {
        return way == Way.AMOUNT ? new DiscountRule(kind, way, change.applyAsLong(value), most) : this;
    }

    /** For that many coupons. */
    long worth(int times) {
        return way == Way.PERCENT ? value : value * Math.min(times, most);
    }
}
