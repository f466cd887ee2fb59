// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments;

import city.madang.device.Money;
import city.madang.identity.PersonId;
import city.madang.payment.Means;
import city.madang.payment.Refund;
import java.time.Instant;

/** A row of {@code payments_refund}. */
public record RefundRow(
        String module,
        String id,
        String payment,
        String subject,
        long amount,
        String currency,
        Means means,
        String place,
        PersonId asker,
        PersonId approver,
        String reason,
        Instant given) {
    static RefundRow of(String module, Refund refund) {
        return new RefundRow(
                module,
                refund.id(),
                refund.payment(),
                refund.subject(),
                refund.amount().minor(),
                refund.amount().currency().getCurrencyCode(),
                refund.means(),
                refund.place(),
                refund.asker(),
                refund.approver(),
                refund.reason(),
                refund.at());
    }

    Refund refund() {
        return new Refund(
                id, payment, subject, Money.of(amount, currency), means, place, asker, approver, reason, given);
    }
}
