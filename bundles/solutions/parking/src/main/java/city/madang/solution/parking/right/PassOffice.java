// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.device.Money;
import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.payment.Means;
import city.madang.solution.parking.right.domain.Holder;
import city.madang.solution.parking.right.domain.Pass;
import city.madang.solution.parking.right.domain.PassCover;
import city.madang.solution.parking.right.domain.PassOffer;
import city.madang.solution.parking.right.domain.PassState;
import city.madang.solution.parking.right.store.PassMapper;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Cash.Taken;
import city.madang.solution.parking.site.store.SiteMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What officials do with passes; each act is recorded with who did it and why. Safe for several threads. */
public final class PassOffice {
    private static final String ACT = "parking.pass";

    private final Kit kit;
    private final Passes passes;
    private final Cash cash;

    public PassOffice(Kit kit, Passes passes, Cash cash) {
        this.kit = kit;
        this.passes = passes;
        this.cash = cash;
    }

    /** What was typed about a pass. @param card empty for none */
    public record Typed(Holder holder, PassCover cover, Optional<String> card) {}

    /**
     * A new one.
     *
     * @param once the same for each sending of one form
     * @return its id; empty when another pass has the card
     */
    public Optional<String> add(Visitor who, Typed typed, long price, String once) {
        var id = UUID.nameUUIDFromBytes(("pass " + once).getBytes(StandardCharsets.UTF_8))
                .toString();
        return kit.database().inTransaction(tx -> {
            if (passes.find(tx, id).isPresent()) {
                return Optional.of(id);
            }
            if (isOfAnother(tx, typed.card(), id)) {
                return Optional.empty();
            }
            var offer = new PassOffer(passes.newCode(), typed.card(), price);
            keep(
                    tx,
                    who,
                    Pass.begin(
                            id,
                            typed.holder(),
                            typed.cover(),
                            offer,
                            kit.clock().instant()),
                    "new");
            return Optional.of(id);
        });
    }

    private boolean isOfAnother(Tx tx, Optional<String> card, String id) {
        return card.flatMap(shown -> passes.ofCode(tx, shown))
                .filter(other -> !other.id().equals(id))
                .isPresent();
    }

    private void keep(Tx tx, Visitor who, Pass pass, String what) {
        passes.keep(tx, pass);
        kit.audit().record(tx, who, ACT, pass.id() + ": " + what);
    }

    /** Corrects what it says; its days and price stay. @return false when another pass has the card */
    public boolean change(Visitor who, String id, Typed typed) {
        return kit.database().inTransaction(tx -> {
            var pass = passes.hold(tx, id);
            if (isOfAnother(tx, typed.card(), id)) {
                return false;
            }
            keep(tx, who, pass.changed(typed.holder(), typed.cover(), typed.card()), "changed");
            return true;
        });
    }

    /** What an official does to a pass that they saw in that state. */
    public record Act(Visitor who, String id, Instant since, String reason) {}

    /** It lets nobody in until somebody lets it go on. */
    public boolean suspend(Act act) {
        return act(
                act, Set.of(PassState.VALID), pass -> pass.suspended(kit.clock().instant(), act.reason()));
    }

    /** A suspended one holds again. */
    public boolean goOn(Act act) {
        return act(
                act,
                Set.of(PassState.SUSPENDED),
                pass -> pass.goingOn(kit.clock().instant(), act.reason()));
    }

    /** It ends before its last day. */
    public boolean end(Act act) {
        var any = Set.of(PassState.WAITING, PassState.VALID, PassState.SUSPENDED);
        return act(act, any, pass -> pass.ended(kit.clock().instant(), act.reason()));
    }

    /** @return false when it is in another state by now, so that nothing was done */
    private boolean act(Act act, Set<PassState> from, UnaryOperator<Pass> work) {
        return kit.database().inTransaction(tx -> {
            var pass = passes.hold(tx, act.id());
            boolean same = from.contains(pass.state()) && pass.since().equals(act.since());
            if (same) {
                var next = work.apply(pass);
                keep(tx, act.who(), next, next.state() + ", " + act.reason());
            }
            return same;
        });
    }

    /** Money at the desk. @param once the same for each sending of one form */
    public record Paying(Visitor who, String id, Means means, String once) {}

    /** Takes the price of one that waits for it. @return false when it does not wait any more */
    public boolean pay(Paying paying) {
        return kit.database().inTransaction(tx -> {
            var pass = passes.hold(tx, paying.id());
            if (pass.state() != PassState.WAITING) {
                return false;
            }
            take(tx, paying, pass, pass.price());
            keep(tx, paying.who(), pass.paid(kit.clock().instant()), "paid");
            return true;
        });
    }

    /**
     * Another period, paid at once.
     *
     * @param last its last day
     * @return false when that day is not after what is paid already, or the pass waits for money or is suspended
     */
    public boolean renew(Paying paying, LocalDate last, long price) {
        return kit.database().inTransaction(tx -> {
            var pass = passes.hold(tx, paying.id());
            var now = kit.clock().instant();
            var today = now.atZone(kit.city().zone()).toLocalDate();
            boolean mayBe = pass.state() == PassState.VALID || pass.state() == PassState.ENDED;
            if (!mayBe || !last.isAfter(pass.cover().until()) || last.isBefore(today)) {
                return false;
            }
            take(tx, paying, pass, price);
            keep(tx, paying.who(), pass.renewed(last, price, now), "renewed until " + last);
            return true;
        });
    }

    private void take(Tx tx, Paying paying, Pass pass, long price) {
        var at = kit.clock().instant();
        if (price > 0) {
            var carPark = tx.mapper(SiteMapper.class)
                    .find(tx.mapper(PassMapper.class).places(pass.id()).get(0))
                    .orElseThrow();
            var money = new Money(price, kit.city().currency());
            var taker = paying.who().official().map(Official::id);
            cash.book(
                    tx,
                    carPark,
                    Optional.of(pass.id()),
                    new Taken(Pass.PAYMENTS + paying.once(), money, paying.means(), taker, "", at));
        }
    }
}
