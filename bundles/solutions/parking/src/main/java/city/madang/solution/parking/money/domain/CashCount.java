// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import city.madang.solution.parking.tariff.domain.Typed;
import java.util.Currency;

/**
 * Cash that was counted. @param sum in minor units @param pieces as it was typed; empty text where only the sum was
 */
public record CashCount(long sum, String pieces) {
    private static final int MOST_PIECES = 100_000;
    private static final int LONGEST = 500;

    /**
     * A line for each kind of note and coin: its value, {@code x}, how many.
     *
     * @throws IllegalArgumentException when a line is none
     */
    public static CashCount read(String typed, Currency currency) {
        long sum = 0;
        if (typed.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        for (var line : typed.lines().filter(each -> !each.isBlank()).toList()) {
            var parts = line.split("[x×*]");
            if (parts.length != 2) {
                throw new IllegalArgumentException("not a value and a number");
            }
            sum += Typed.amount(parts[0], currency) * Typed.whole(parts[1], 0, MOST_PIECES);
        }
        return new CashCount(sum, typed.strip());
    }
}
