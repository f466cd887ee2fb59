// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import java.util.Currency;

/**
 * An amount.
 *
 * @param minor in the currency's smallest unit of ISO 4217 (cents; won, which have none); negative for what goes out
 */
public record Money(long minor, Currency currency) {
    /** @throws IllegalArgumentException when there is no such currency in ISO 4217 */
    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
