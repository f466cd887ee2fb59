// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.phone;

import city.madang.data.Tx;
import city.madang.device.Money;
import city.madang.module.Kit;
import city.madang.payment.Means;
import city.madang.payment.PhonePayment;
import city.madang.payment.PhonePayments;
import city.madang.payment.PhoneRequest;
import city.madang.payment.PhoneState;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.central.Reach;
import city.madang.solution.parking.phone.Bills.Bill;
import city.madang.solution.parking.phone.store.PhoneMapper;
import city.madang.solution.parking.phone.store.PhoneRow;
import city.madang.solution.parking.session.Cash.Taken;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.store.SiteMapper;
import city.madang.web.Changed;
import city.madang.web.HttpCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Has a phone asked for what a stay owes, and puts what it pays onto the stay: once, in the unit of work in which it is told. A stay is asked
 * for at one phone at a time, and a phone not more than five times an hour. Safe for several threads.
 */
public final class PhoneCash {
    private static final int MOST_AN_HOUR = 5;

    private final Kit kit;
    private final Line line;
    private final PhonePayments phones;

    PhoneCash(Kit kit, Line line) {
        this.kit = kit;
        this.line = line;
        phones = kit.service(PhonePayments.class);
    }

    /** What came of wanting to pay. */
    public sealed interface Outcome {
        /** It is asked. @param id of the payment, also when another is under way for this stay */
        record Asked(String id) implements Outcome {}

        /** Another amount is due by now, or nothing is known of it, or nothing is due. */
        record Changed() implements Outcome {}

        /** The number was asked too often. */
        record Often() implements Outcome {}
    }

    /** Who pays for what. @param phone in E.164 @param amount as the person saw it */
    public record Payer(Bill bill, String phone, long amount) {}

    /**
     * Somebody wants to pay.
     *
     * @param text what the person reads on the phone
     * @param once the same for each sending of one form
     */
    public record Wish(Payer payer, String text, String once) {
        private static final int LONGEST = 100;

        public Wish {
            text = text.substring(0, Math.min(LONGEST, text.length()));
        }

        /** As a form was sent. */
        public static Wish of(Kit kit, HttpCall in, Payer payer) {
            var bill = payer.bill();
            var text = kit.texts()
                    .text(
                            in.locale(),
                            "pay.phone.text",
                            bill.carPark().name(),
                            bill.session().ticket());
            return new Wish(
                    payer,
                    text.substring(0, Math.min(LONGEST, text.length())),
                    in.form().once());
        }

        CarPark carPark() {
            return payer.bill().carPark();
        }

        ParkingSession session() {
            return payer.bill().session();
        }

        long amount() {
            return payer.amount();
        }
    }

    /** Whether anybody can pay by phone. */
    public boolean isOffered() {
        return phones.isOffered();
    }

    public Outcome ask(Wish wish) {
        return isDue(wish) ? kit.database().inTransaction(tx -> asked(tx, wish)) : new Outcome.Changed();
    }

    /** The same in the caller's unit of work. */
    Outcome ask(Tx tx, Wish wish) {
        return isDue(wish) ? asked(tx, wish) : new Outcome.Changed();
    }

    private boolean isDue(Wish wish) {
        return wish.amount() > 0
                && line.reach(wish.carPark()) != Reach.CUT_OFF
                && line.quote(wish.carPark(), wish.session().id())
                        .filter(each -> each.due() == wish.amount())
                        .isPresent();
    }

    private Outcome asked(Tx tx, Wish wish) {
        tx.mapper(SessionMapper.class).hold(wish.session().id());
        var mapper = tx.mapper(PhoneMapper.class);
        var before = mapper.open(wish.session().id()).stream().findFirst();
        if (before.isPresent()) {
            return new Outcome.Asked(before.get().id());
        }
        var now = kit.clock().instant();
        var caller = kit.vault().index("phone", wish.payer().phone());
        if (mapper.asked(caller, now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
            return new Outcome.Often();
        }
        var id = UUID.nameUUIDFromBytes(("phone " + wish.once()).getBytes(StandardCharsets.UTF_8))
                .toString();
        var amount = new Money(wish.amount(), kit.city().currency());
        if (phones.ask(
                tx,
                new PhoneRequest(id, wish.session().id(), amount, wish.payer().phone(), wish.text()))) {
            mapper.insert(new PhoneRow(
                    id,
                    wish.carPark().id(),
                    wish.session().id(),
                    wish.session().ticket(),
                    wish.amount(),
                    caller,
                    now,
                    Optional.empty()));
        }
        return new Outcome.Asked(id);
    }

    /** What was asked, and what became of it. */
    public record Told(PhoneRow row, CarPark carPark, PhonePayment payment) {}

    public Optional<Told> find(String id) {
        return kit.database()
                .read(tx -> tx.mapper(PhoneMapper.class).find(id))
                .flatMap(row -> phones.find(id).map(payment -> new Told(row, carPark(row), payment)));
    }

    private CarPark carPark(PhoneRow row) {
        return kit.database()
                .read(tx -> tx.mapper(SiteMapper.class).find(row.carPark()))
                .orElseThrow();
    }

    /** It is known what became of it. */
    void settled(Tx tx, PhonePayment payment) {
        var mapper = tx.mapper(PhoneMapper.class);
        var row = mapper.find(payment.id()).orElseThrow();
        var now = kit.clock().instant();
        if (payment.state() == PhoneState.PAID) {
            var carPark = tx.mapper(SiteMapper.class).find(row.carPark()).orElseThrow();
            var taken = new Taken(
                    "phone-" + row.id(),
                    payment.amount(),
                    Means.MOBILE_MONEY,
                    Optional.empty(),
                    payment.reference(),
                    payment.settled().orElse(now));
            line.pay(tx, carPark, row.session(), taken);
        }
        mapper.end(row.id(), now);
        tx.publish(new Changed(ParkingModule.ID, ParkingModule.LANES));
    }
}
