// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session;

import city.madang.data.Tx;
import city.madang.device.Money;
import city.madang.device.event.PaymentTaken;
import city.madang.identity.PersonId;
import city.madang.module.Kit;
import city.madang.payment.Means;
import city.madang.payment.Payment;
import city.madang.payment.Payments;
import city.madang.payment.Refund;
import city.madang.solution.parking.change.Marks;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.change.domain.PaymentText;
import city.madang.solution.parking.change.domain.RefundText;
import city.madang.solution.parking.money.Shifts;
import city.madang.solution.parking.money.Shifts.Entry;
import city.madang.solution.parking.site.CarPark;
import java.time.Instant;
import java.util.Optional;

/** Money that vehicles pay: written into the city's book and onto the stay in one unit of work. */
public final class Cash {
    /** What stands in the book in place of a stay that nobody knows. */
    public static final String UNKNOWN = "unknown";

    private final Kit kit;
    private final Payments payments;
    private final Sessions sessions;

    public Cash(Kit kit, Sessions sessions) {
        this.kit = kit;
        this.sessions = sessions;
        payments = kit.service(Payments.class);
    }

    /** Money on the table. @param id the same however often it is told */
    public record Taken(String id, Money amount, Means means, Optional<PersonId> taker, String reference, Instant at) {}

    /** As a station tells it; its id is that by which it was asked. */
    public static Taken told(PaymentTaken payment, Instant at) {
        var means = switch (payment.means()) {
            case CASH -> Means.CASH;
            case CARD -> Means.CARD;
            case TRANSIT_CARD -> Means.TRANSIT_CARD;
            case COUPON -> Means.COUPON;
            default -> Means.OTHER;
        };
        return new Taken(payment.asked().value(), payment.amount(), means, Optional.empty(), payment.reference(), at);
    }

    /** Whether it is money of this city at all. */
    public boolean isOurs(Money amount) {
        return amount.minor() > 0 && amount.currency().equals(kit.city().currency());
    }

    /** Whether this payment for a stay was written down before. */
    public boolean isKnown(String id, String session) {
        return payments.of(session).stream().anyMatch(payment -> payment.id().equals(id));
    }

    /**
     * Writes it down once.
     *
     * @param session of which it pays; empty when nobody knows: the money is there all the same
     * @return false when it was written down before
     */
    public boolean take(Tx tx, CarPark carPark, Optional<String> session, Taken taken) {
        boolean isNew = book(tx, carPark, session, taken);
        if (isNew) {
            session.ifPresent(id -> sessions.paid(tx, id, taken.amount().minor(), taken.at()));
            taken.taker()
                    .ifPresent(official -> Shifts.booked(
                            tx,
                            carPark.id(),
                            official,
                            new Entry(taken.id(), taken.means(), taken.amount().minor())));
        }
        return isNew;
    }

    /** The same, for a stay of which another server keeps what was paid, and for a pass. */
    public boolean book(Tx tx, CarPark carPark, Optional<String> session, Taken taken) {
        var payment = payment(carPark, session, taken);
        boolean isNew = payments.take(tx, payment);
        if (isNew) {
            Marks.happened(tx, ChangeKind.PAYMENT, payment.id(), PaymentText.of(carPark, payment));
        }
        return isNew;
    }

    /**
     * Writes down once what is given back of a payment; the official who asked for it hands it out.
     *
     * @return false when it was written down before
     */
    public boolean giveBack(Tx tx, CarPark carPark, Refund refund) {
        boolean isNew = payments.giveBack(tx, refund);
        if (isNew) {
            Marks.happened(tx, ChangeKind.REFUND, refund.id(), RefundText.of(carPark, refund));
            long amount = refund.amount().minor();
            sessions.find(tx, refund.subject()).ifPresent(stay -> sessions.givenBack(tx, stay.id(), amount));
            Shifts.booked(tx, carPark.id(), refund.asker(), new Entry(refund.id(), refund.means(), -amount));
        }
        return isNew;
    }

    /** As it stands in the book. */
    static Payment payment(CarPark carPark, Optional<String> session, Taken taken) {
        return new Payment(
                taken.id(),
                session.orElse(UNKNOWN),
                taken.amount(),
                taken.means(),
                carPark.code(),
                taken.taker(),
                taken.reference(),
                taken.at());
    }
}
