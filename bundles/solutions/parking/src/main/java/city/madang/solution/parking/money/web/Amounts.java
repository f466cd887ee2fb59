// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import java.math.BigDecimal;
import java.util.Currency;

/** Amounts as numbers of a table, with as many digits as the currency has. */
record Amounts(Currency currency) {
    BigDecimal of(long minor) {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }
}
