// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Turns amounts of a currency into its smallest coins, in which money is kept, and back. The only place that does. */
public record Coins(Currency currency) {
    /** The most coins that one amount has: so many that 200 lines of 31 years can be added up in a {@code long}. */
    public static final long MOST = 999_999_999_999_999L;

    /** The most that one unit of one currency can be worth in another. */
    public static final BigDecimal MOST_RATE = new BigDecimal(10_000_000);

    private static final int RATE_PLACES = 10;

    /** How many digits stand after the point; 0 for what has no coins. */
    public int digits() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    public String code() {
        return currency.getCurrencyCode();
    }

    /**
     * @param typed in whole units, as in {@link Typed}
     * @throws IllegalArgumentException when it is no amount, too much, or has more digits than the currency
     */
    public long minor(String typed) {
        return minor(Typed.number(typed, major(MOST), digits()));
    }

    /** The nearest coin. @throws IllegalArgumentException when it is below 0 or beyond {@link #MOST} */
    public long minor(BigDecimal units) {
        // precision and scale are compared first: 1E+999999999 must not be written out
        if (units.signum() < 0 || units.compareTo(major(MOST)) > 0) {
            throw new IllegalArgumentException("not between 0 and " + major(MOST));
        }
        return units.scaleByPowerOfTen(digits())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** In whole units, with as many digits as the currency has. */
    public BigDecimal major(long minor) {
        return BigDecimal.valueOf(minor, digits());
    }

    /** As it is typed: no separators, no zeros at the end. */
    public String typed(long minor) {
        return major(minor).stripTrailingZeros().toPlainString();
    }

    /** A rate of exchange, above 0. @throws IllegalArgumentException when it is none */
    public static BigDecimal rate(String typed) {
        var rate = Typed.number(typed, MOST_RATE, RATE_PLACES);
        if (rate.signum() == 0) {
            throw new IllegalArgumentException("a rate is above 0");
        }
        return rate;
    }
}
