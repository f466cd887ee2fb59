// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.change.domain;

import city.madang.device.Money;
import city.madang.identity.PersonId;
import city.madang.payment.Means;
import city.madang.payment.Refund;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;

/** Money that was given back, as one server tells another. */
public record RefundText(
        String id,
        CarParkId carPark,
        String payment,
        String subject,
        long amount,
        String currency,
        Means means,
        PersonId asker,
        PersonId approver,
        String reason,
        Instant at) {

    public static RefundText of(CarPark carPark, Refund refund) {
        return new RefundText(
                refund.id(),
                carPark.id(),
                refund.payment(),
                refund.subject(),
                refund.amount().minor(),
                refund.amount().currency().getCurrencyCode(),
                refund.means(),
                refund.asker(),
                refund.approver(),
                refund.reason(),
                refund.at());
    }

    /** As it stands in the book of the server that is told. @param carPark the same as it is known there */
    public Refund refund(CarPark carPark) {
        return new Refund(
                id, payment, subject, Money.of(amount, currency), means, carPark.code(), asker, approver, reason, at);
    }
}
