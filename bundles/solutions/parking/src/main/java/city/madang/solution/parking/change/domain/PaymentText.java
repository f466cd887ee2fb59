// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.change.domain;

import city.madang.device.Money;
import city.madang.identity.PersonId;
import city.madang.payment.Means;
import city.madang.payment.Payment;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.Optional;

/** A payment, as one server tells another. @param subject the stay, or what stands in the book when nobody knows it */
public record PaymentText(
        String id,
        CarParkId carPark,
        String subject,
        long amount,
        String currency,
        Means means,
        Optional<PersonId> taker,
        Optional<String> reference,
        Instant at) {

    public static PaymentText of(CarPark carPark, Payment payment) {
        return new PaymentText(
                payment.id(),
                carPark.id(),
                payment.subject(),
                payment.amount().minor(),
                payment.amount().currency().getCurrencyCode(),
                payment.means(),
                payment.taker(),
                Optional.of(payment.reference()).filter(text -> !text.isEmpty()),
                payment.at());
    }

    /** As it stands in the book of the server that is told. @param carPark the same as it is known there */
    public Payment payment(CarPark carPark) {
        return new Payment(
                id, subject, Money.of(amount, currency), means, carPark.code(), taker, reference.orElse(""), at);
    }
}
