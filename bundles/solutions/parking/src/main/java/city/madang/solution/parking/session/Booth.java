// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session;

import static java.util.Comparator.comparingInt;

import city.madang.data.Tx;
import city.madang.device.Money;
import city.madang.device.Plate;
import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.payment.Means;
import city.madang.payment.Payments;
import city.madang.solution.parking.money.Receipts;
import city.madang.solution.parking.money.domain.Receipt;
import city.madang.solution.parking.session.Cash.Taken;
import city.madang.solution.parking.session.domain.Basis;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.domain.PlateDistance;
import city.madang.solution.parking.session.domain.SessionState;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.tariff.domain.Price;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A person at a counter: finds a vehicle that is inside, tells what it costs, and takes the money. */
public final class Booth {
    private static final String ACT = "parking.take-money";
    private static final int MOST = 20;
    /** One camera mistake, or two. */
    private static final int NEAR = 2;
    /** Of so many vehicles inside the plates are compared. */
    private static final int COMPARED = 10_000;

    private final Kit kit;
    private final Sessions sessions;
    private final Cash cash;
    private final Receipts receipts;

    public Booth(Kit kit, Sessions sessions, Cash cash, Receipts receipts) {
        this.receipts = receipts;
        this.kit = kit;
        this.sessions = sessions;
        this.cash = cash;
    }

    /** A vehicle inside, and what it has to pay now. */
    public record Bill(ParkingSession session, Price price, long due, Instant asOf) {}

    /** Those inside, then those that left without paying all, whose plate or number has this in it, the newest first; at most 20 of each. */
    public List<ParkingSession> search(CarParkId carPark, String typed) {
        var part = typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return part.isEmpty()
                ? List.of()
                : kit.database().read(tx -> {
                    var mapper = tx.mapper(SessionMapper.class);
                    return Stream.concat(
                                    mapper.like(carPark, part, MOST).stream(),
                                    mapper.unpaid(carPark, part, MOST).stream())
                            .map(SessionRow::session)
                            .toList();
                });
    }

    /** Those inside whose plate a camera may have taken for this one, the likeliest first. */
    public List<ParkingSession> near(CarParkId carPark, Plate plate) {
        var inside = kit.database().read(tx -> tx.mapper(SessionMapper.class).allInside(carPark, COMPARED));
        return inside.stream()
                .map(SessionRow::session)
                .filter(session -> distance(session, plate) <= NEAR)
                .sorted(comparingInt(session -> distance(session, plate)))
                .limit(MOST)
                .toList();
    }

    private static int distance(ParkingSession session, Plate plate) {
        return session.plate()
                .map(other -> PlateDistance.between(other.text(), plate.text()))
                .orElse(Integer.MAX_VALUE);
    }

    /** Empty when there is none with this id in the car park. */
    public Optional<Bill> bill(CarParkId carPark, String session) {
        var now = kit.clock().instant();
        return kit.database()
                .read(tx -> bill(tx, session, now))
                .filter(each -> each.session().carPark().equals(carPark));
    }

    /** Of any car park, within a unit of work. Empty when there is no stay with this id. */
    public Optional<Bill> bill(Tx tx, String session, Instant now) {
        return sessions.find(tx, session).map(each -> bill(each, sessions.price(tx, each, end(each, now)), now));
    }

    private static Instant end(ParkingSession session, Instant now) {
        return session.exit().map(out -> out.at()).orElse(now);
    }

    private static Bill bill(ParkingSession session, Price price, Instant now) {
        boolean settled = session.state() == SessionState.VOID
                || session.basis().filter(Booth::owesNothing).isPresent()
                || session.mayLeave(end(session, now));
        long due = settled ? 0 : Math.max(0, price.total().minor() - session.paid());
        return new Bill(session, price, due, now);
    }

    /** Who left with the rules has settled, however prices are reckoned today. */
    private static boolean owesNothing(Basis basis) {
        return basis != Basis.FREE_FLOW && basis != Basis.NOT_ALLOWED;
    }

    /** @param amount as the official saw it @param once the same for each sending of one form */
    public record Paying(CarPark carPark, String session, long amount, Means means, String once) {}

    /** Takes what is due. @return the receipt; empty when another amount is due by now, so that nothing was taken */
    public Optional<Receipt> take(Visitor who, Paying paying) {
        var now = kit.clock().instant();
        return kit.database().inTransaction(tx -> {
            var session = sessions.hold(tx, paying.session());
            var price = sessions.price(tx, session, end(session, now));
            var taken = new Taken(
                    "booth-" + paying.once(),
                    new Money(paying.amount(), kit.city().currency()),
                    paying.means(),
                    who.official().map(Official::id),
                    "",
                    now);
            if (cash.isKnown(taken.id(), session.id())) {
                return kit.service(Payments.class).find(taken.id()).map(each -> receipts.issue(tx, who, session, each));
            }
            if (bill(session, price, now).due() != paying.amount() || paying.amount() == 0) {
                return Optional.empty();
            }
            sessions.keep(tx, session.costs(price.total().minor()));
            cash.take(tx, paying.carPark(), Optional.of(session.id()), taken);
            tx.publish(new StayPaid(session.id()));
            kit.audit().record(tx, who, ACT, session.ticket());
            return Optional.of(
                    receipts.issue(tx, who, session, Cash.payment(paying.carPark(), Optional.of(session.id()), taken)));
        });
    }
}
