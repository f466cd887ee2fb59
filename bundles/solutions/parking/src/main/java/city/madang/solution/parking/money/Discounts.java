// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.money.domain.GrantedDiscount;
import city.madang.solution.parking.money.store.BoothMapper;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.DiscountKind;
import city.madang.solution.parking.tariff.domain.DiscountRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Discounts that an official grants at the booth, of those that the tariff of the stay offers. */
public final class Discounts {
    private static final String ACT = "parking.discount";
    private static final int MOST_COUPONS = 5;

    private final Kit kit;
    private final Sessions sessions;
    private final Tariffs tariffs;

    public Discounts(Kit kit, Sessions sessions, Tariffs tariffs) {
        this.kit = kit;
        this.sessions = sessions;
        this.tariffs = tariffs;
    }

    /** What an official saw. @param once the same for each sending of one form */
    public record Grant(CarPark carPark, String session, DiscountKind kind, int times, String reason, String once) {}

    /** How often a kind of discount counts in one stay. */
    public static int most(DiscountRule rule) {
        return rule.way() == DiscountRule.Way.PERCENT ? 1 : Math.min(rule.most(), MOST_COUPONS);
    }

    /** What the stay's tariff offers, and nobody granted yet; nothing to who has no ticket. */
    public List<DiscountRule> offered(ParkingSession session) {
        return kit.database().read(tx -> offered(tx, session));
    }

    private List<DiscountRule> offered(Tx tx, ParkingSession session) {
        var granted = tx.mapper(BoothMapper.class).discounts(session.id()).stream()
                .map(GrantedDiscount::kind)
                .toList();
        var day = LocalDate.ofInstant(session.entry().at(), kit.city().zone());
        return session.isEntryUnknown()
                ? List.of()
                : tariffs.inForce(tx, session.carPark(), day).stream()
                        .flatMap(version -> version.rules().discounts().stream())
                        .filter(rule -> !granted.contains(rule.kind()))
                        .toList();
    }

    /** Those that count for a stay. */
    public List<GrantedDiscount> granted(String session) {
        return kit.database().read(tx -> tx.mapper(BoothMapper.class).discounts(session));
    }

    /** The stay costs less from now on. @throws NotAllowed when the tariff does not offer it, or nobody is known to grant it */
    public void grant(Visitor who, Grant grant) {
        var now = kit.clock().instant();
        var official = who.official().map(Official::id).orElseThrow(() -> new NotAllowed("stay.discount.refusal"));
        kit.database().run(tx -> {
            var mapper = tx.mapper(BoothMapper.class);
            var session = sessions.hold(tx, grant.session());
            if (mapper.discount(grant.once()).isPresent()) {
                return;
            }
            boolean isOffered = offered(tx, session).stream()
                    .anyMatch(rule -> rule.kind() == grant.kind() && grant.times() <= most(rule));
            if (!isOffered || !session.carPark().equals(grant.carPark().id())) {
                throw new NotAllowed("stay.discount.refusal");
            }
            mapper.insertDiscount(new GrantedDiscount(
                    grant.once(),
                    session.id(),
                    grant.kind(),
                    grant.times(),
                    official,
                    grant.reason(),
                    now,
                    Optional.empty()));
            new BoothActs(kit).happened(tx, who, session, Happening.DISCOUNTED, grant.reason());
            kit.audit().record(tx, who, ACT, session.ticket() + " " + grant.kind());
        });
    }

    /** It was a mistake: the stay costs what it cost before. */
    public void withdraw(Visitor who, String session, String discount) {
        kit.database().run(tx -> {
            var held = sessions.hold(tx, session);
            if (tx.mapper(BoothMapper.class)
                            .withdraw(discount, session, kit.clock().instant())
                    > 0) {
                kit.audit().record(tx, who, ACT, held.ticket() + " withdrawn");
            }
        });
    }
}
