// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.phone;

import city.madang.device.Money;
import city.madang.device.Plate;
import city.madang.module.Kit;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.central.Reach;
import city.madang.solution.parking.phone.store.PhoneMapper;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.domain.SessionState;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.store.SiteMapper;
import city.madang.solution.parking.tariff.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stays that people find by themselves, and what they owe: nothing of a stay is told but its beginning and its price. */
public final class Bills {
    private static final int MOST = 10;

    private final Kit kit;
    private final Booth booth;
    private final Line line;

    Bills(Kit kit, Booth booth, Line line) {
        this.kit = kit;
        this.booth = booth;
        this.line = line;
    }

    /** A stay and where it is. */
    public record Found(ParkingSession session, CarPark carPark) {}

    /**
     * What a stay owes. Public, because templates read it.
     *
     * @param cutOff whether nobody can say what is due, because the car park cannot be reached
     * @param due empty while the car park has not said it yet
     * @param lines why; none where they are not known
     */
    public record Bill(
            ParkingSession session,
            CarPark carPark,
            boolean cutOff,
            Optional<Money> due,
            Instant asOf,
            List<Words.Line> lines,
            Money total,
            Money paid) {
        public boolean isOwed() {
            return due.filter(each -> each.minor() > 0).isPresent();
        }
    }

    /** Those inside with this plate; mostly one. */
    public List<Found> withPlate(Plate plate) {
        return kit.database().read(tx -> tx.mapper(PhoneMapper.class).inside(plate.text(), MOST)).stream()
                .map(SessionRow::session)
                .map(this::found)
                .toList();
    }

    public Optional<Found> withTicket(String ticket) {
        return kit.database()
                .read(tx -> tx.mapper(PhoneMapper.class).withTicket(ticket))
                .map(SessionRow::session)
                .filter(each -> each.state() == SessionState.INSIDE)
                .map(this::found);
    }

    /** A stay that goes on; empty for one that is over. */
    public Optional<Found> find(String session) {
        return kit.database()
                .read(tx -> tx.mapper(SessionMapper.class).find(session))
                .map(SessionRow::session)
                .filter(each -> each.state() == SessionState.INSIDE)
                .map(this::found);
    }

    private Found found(ParkingSession session) {
        var carPark = kit.database().read(tx -> tx.mapper(SiteMapper.class).find(session.carPark()));
        return new Found(session, carPark.orElseThrow());
    }

    public Bill bill(Found found, Locale reader) {
        var now = kit.clock().instant();
        var words = new Words(kit, reader);
        if (line.reach(found.carPark()) == Reach.CUT_OFF) {
            return new Bill(
                    found.session(),
                    found.carPark(),
                    true,
                    Optional.empty(),
                    now,
                    List.of(),
                    words.money(0),
                    paid(found, words));
        }
        var quote = line.quote(found.carPark(), found.session().id());
        var known = booth.bill(found.carPark().id(), found.session().id())
                .filter(each -> quote.filter(same -> same.due() == each.due()).isPresent());
        return new Bill(
                found.session(),
                found.carPark(),
                false,
                quote.map(each -> words.money(each.due())),
                quote.map(Line.Quote::asOf).orElse(now),
                known.map(each -> words.lines(each.price())).orElse(List.of()),
                known.map(each -> each.price().total()).orElseGet(() -> words.money(0)),
                paid(found, words));
    }

    private static Money paid(Found found, Words words) {
        return words.money(found.session().paid());
    }
}
