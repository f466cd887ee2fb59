// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

/**
 * What of a price is tax: prices have it in them.
 *
 * @param hundredths of a per cent that is added to the net price, 0 to 10,000; 0 where the city's rule names no tax
 */
public record TaxRate(int hundredths) {
    public static final TaxRate NONE = new TaxRate(0);
    /** A tax as high as the net price. */
    public static final int MOST = 10_000;

    /** @throws IllegalArgumentException when it is no rate */
    public TaxRate {
        if (hundredths < 0 || hundredths > MOST) {
            throw new IllegalArgumentException("not a rate of tax");
        }
    }

    /** The tax in an amount, to the nearest minor unit, halves up. @param amount in minor units, tax included; not negative */
    public long within(long amount) {
        long whole = MOST + hundredths;
        return (2 * amount * hundredths + whole) / (2 * whole);
    }
}
