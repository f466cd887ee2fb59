// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone.sandbox;

import city.madang.device.Money;
import java.time.Instant;

/**
 * A phone that is not there, being asked. Public, because templates read it.
 *
 * @param ending the last two digits of its number
 * @param answer {@code PAID}, {@code DECLINED}; empty text before
 */
public record SandboxRow(
        String correlation, long amount, String currency, String words, String ending, String answer, Instant made) {
    public static final String PAID = "PAID";
    public static final String DECLINED = "DECLINED";

    public Money money() {
        return Money.of(amount, currency);
    }

    public boolean isAnswered() {
        return !answer.isEmpty();
    }
}
