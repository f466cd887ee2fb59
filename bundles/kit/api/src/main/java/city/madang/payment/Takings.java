// SPDX-License-Identifier: Apache-2.0
package city.madang.payment;

import city.madang.device.Money;

/**
 * What was taken and given back at one place by one means.
 *
 * @param count how many payments
 * @param amount their sum
 * @param refunds how many refunds
 * @param givenBack their sum; never negative
 */
public record Takings(String place, Means means, int count, Money amount, int refunds, Money givenBack) {
    /** Where nothing was given back. */
    public Takings(String place, Means means, int count, Money amount) {
        this(place, means, count, amount, 0, new Money(0, amount.currency()));
    }

    /** What is left: taken less given back. */
    public Money net() {
        return new Money(amount.minor() - givenBack.minor(), amount.currency());
    }
}
