// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.data.Tx;
import city.madang.device.Money;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.payment.Means;
import city.madang.payment.Payment;
import city.madang.payment.Payments;
import city.madang.payment.Refund;
import city.madang.solution.parking.money.domain.AskedRefund;
import city.madang.solution.parking.money.domain.AskedRefund.State;
import city.madang.solution.parking.money.store.RefundMapper;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.store.SiteMapper;
import java.util.List;
import java.util.Optional;

/** Money is given back by two officials: one asks for it, another one approves it. */
public final class Refunds {
    private static final String ACT = "parking.refund";
    private static final int NEWEST = 50;

    private final Kit kit;
    private final Cash cash;

    public Refunds(Kit kit, Cash cash) {
        this.kit = kit;
        this.cash = cash;
    }

    /** What an official asks for. @param once the same for each sending of one form */
    public record Asking(CarPark carPark, Payment payment, long amount, Means means, String reason, String once) {}

    /** What of a payment is not given back, and not asked for. */
    public long left(Payment payment) {
        return kit.database().read(tx -> left(tx, payment));
    }

    private long left(Tx tx, Payment payment) {
        long asked = tx.mapper(RefundMapper.class).of(payment.id()).stream()
                .filter(AskedRefund::isOpen)
                .mapToLong(AskedRefund::amount)
                .sum();
        long given = kit.service(Payments.class).givenBack(payment.subject()).stream()
                .filter(refund -> refund.payment().equals(payment.id()))
                .mapToLong(refund -> refund.amount().minor())
                .sum();
        return payment.amount().minor() - given - asked;
    }

    /** @throws NotAllowed when it is more than is left of the payment, or asked for already */
    public void ask(Visitor who, Asking asking) {
        var asker = Shifts.person(who);
        var id = Shifts.id("refund ", asking.once());
        kit.database().run(tx -> {
            // who asks at the same car park waits here, so that two never ask for the same money
            long number = Numbers.next(tx, asking.carPark().id(), Numbers.Kind.REFUND);
            var mapper = tx.mapper(RefundMapper.class);
            if (mapper.find(id).isPresent()) {
                throw new NotAllowed("refund.twice.refusal");
            }
            if (asking.amount() <= 0 || asking.amount() > left(tx, asking.payment())) {
                throw new NotAllowed("refund.much.refusal");
            }
            mapper.insert(new AskedRefund(
                    id,
                    asking.carPark().id(),
                    number,
                    asking.payment().id(),
                    asking.payment().subject(),
                    asking.amount(),
                    asking.means(),
                    asking.reason(),
                    asker,
                    kit.clock().instant(),
                    State.ASKED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            kit.audit().record(tx, who, ACT, "ask " + number);
        });
    }

    public Optional<AskedRefund> find(String id) {
        return kit.database().read(tx -> tx.mapper(RefundMapper.class).find(id));
    }

    /** Of one payment, the oldest first. */
    public List<AskedRefund> of(String payment) {
        return kit.database().read(tx -> tx.mapper(RefundMapper.class).of(payment));
    }

    /** Those that wait, the oldest first. */
    public List<AskedRefund> waiting() {
        return kit.database().read(tx -> tx.mapper(RefundMapper.class).waiting());
    }

    /** The newest of those that are decided. */
    public List<AskedRefund> decided() {
        return kit.database().read(tx -> tx.mapper(RefundMapper.class).decided(NEWEST));
    }

    /** The money is given back: it stands in the book. @throws NotAllowed when the same official asked, or it is decided */
    public void approve(Visitor who, String id) {
        kit.database().run(tx -> {
            var refund = decide(tx, who, id, State.APPROVED, "");
            var carPark = tx.mapper(SiteMapper.class).find(refund.carPark()).orElseThrow();
            cash.giveBack(
                    tx,
                    carPark,
                    new Refund(
                            refund.id(),
                            refund.payment(),
                            refund.subject(),
                            new Money(refund.amount(), kit.city().currency()),
                            refund.means(),
                            carPark.code(),
                            refund.asker(),
                            Shifts.person(who),
                            refund.reason(),
                            kit.clock().instant()));
            kit.audit().record(tx, who, ACT, "approve " + refund.number());
        });
    }

    /** @param answer in the official's words @throws NotAllowed when the same official asked, or it is decided */
    public void refuse(Visitor who, String id, String answer) {
        kit.database().run(tx -> {
            var refund = decide(tx, who, id, State.REFUSED, answer);
            kit.audit().record(tx, who, ACT, "refuse " + refund.number());
        });
    }

    private AskedRefund decide(Tx tx, Visitor who, String id, State state, String answer) {
        var mapper = tx.mapper(RefundMapper.class);
        var person = Shifts.person(who);
        var refund = mapper.find(id).orElseThrow(() -> new NotAllowed("refund.decided.refusal"));
        if (refund.asker().equals(person)) {
            throw new NotAllowed("refund.same.refusal");
        }
        if (mapper.decide(id, state, person, kit.clock().instant(), answer) == 0) {
            throw new NotAllowed("refund.decided.refusal");
        }
        return refund;
    }
}
