// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments;

import city.madang.device.Money;
import city.madang.identity.PersonId;
import city.madang.payment.Means;
import city.madang.payment.Payment;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code payments_payment}. */
public record PaymentRow(
        String module,
        String id,
        String subject,
        long amount,
        String currency,
        Means means,
        String place,
        Optional<PersonId> taker,
        String reference,
        Instant taken) {
    static PaymentRow of(String module, Payment payment) {
        return new PaymentRow(
                module,
                payment.id(),
                payment.subject(),
                payment.amount().minor(),
                payment.amount().currency().getCurrencyCode(),
                payment.means(),
                payment.place(),
                payment.taker(),
                payment.reference(),
                payment.at());
    }

    Payment payment() {
        return new Payment(id, subject, Money.of(amount, currency), means, place, taker, reference, taken);
    }
}
