// SPDX-License-Identifier: Apache-2.0
package city.madang.payment;

import city.madang.device.Money;
import city.madang.identity.PersonId;
import java.time.Instant;

/**
 * Money of a payment that is given back. It takes two people.
 *
 * @param id the same however often one refund is told; within a module, 1 to 64 characters
 * @param payment the payment of which it is given back
 * @param subject what that payment was for
 * @param amount more than nothing, in the city's currency
 * @param means how it is given back
 * @param place where it is given back, by which takings are added up; 1 to 64 characters
 * @param asker the official who asked for it
 * @param approver another one, who approved it
 * @param reason in an official's words, 1 to 500 characters
 * @param at when it was approved
 */
public record Refund(
        String id,
        String payment,
        String subject,
        Money amount,
        Means means,
        String place,
        PersonId asker,
        PersonId approver,
        String reason,
        Instant at) {
    /** Characters of a reason. */
    public static final int LONGEST_REASON = 500;

    /** @throws IllegalArgumentException when a part is not as described */
    public Refund {
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("a refund is more than nothing");
        }
        if (Payment.isOdd(id) || Payment.isOdd(place)) {
            throw new IllegalArgumentException("not an id");
        }
        if (asker.equals(approver)) {
            throw new IllegalArgumentException("a refund takes two people");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a refund has a reason");
        }
    }
}
