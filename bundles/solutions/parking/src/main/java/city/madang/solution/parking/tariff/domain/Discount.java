// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

/**
 * What somebody has shown; what it is worth is in the tariff.
 *
 * @param times how often, as with two coupons of a shop; at least 1
 */
public record Discount(DiscountKind kind, int times) {
    public Discount {
        if (times < 1) {
            throw new IllegalArgumentException("a discount that was shown was shown once");
        }
    }

    public static Discount once(DiscountKind kind) {
        return new Discount(kind, 1);
    }
}
