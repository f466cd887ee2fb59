// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.module.Kit;
import city.madang.payment.Payment;
import city.madang.payment.Payments;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.money.domain.DayFacts;
import city.madang.solution.parking.money.domain.DayFacts.Moved;
import city.madang.solution.parking.money.domain.DayFacts.Passage;
import city.madang.solution.parking.money.domain.DayFacts.Stay;
import city.madang.solution.parking.money.store.ReportMapper;
import city.madang.solution.parking.money.store.ReportMapper.PassageRow;
import city.madang.solution.parking.session.domain.Basis;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.domain.SessionState;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of car parks and days. */
public final class DayReports {
    private static final int OLDEST = 50;

    private final Kit kit;
    private final Payments payments;

    public DayReports(Kit kit) {
        this.kit = kit;
        payments = kit.service(Payments.class);
    }

    /** A day, and the stays that its differences name. @param open those that were inside longest when it ended, at most 50 */
    public record Day(DayFacts facts, Map<String, ParkingSession> stays, List<ParkingSession> open) {}

    /** By the city's clock; a day that is not over yet ends now. */
    public Day of(CarPark carPark, LocalDate day) {
        var from = start(day);
        var until = start(day.plusDays(1));
        var paid = payments.taken(carPark.code(), from, until);
        var given = payments.givenBack(carPark.code(), from, until);
        var passages = kit.database().read(tx -> tx.mapper(ReportMapper.class).passages(carPark.id(), from, until));
        var stays = stays(carPark, from, until);
        Stream.of(paid.stream().map(Payment::subject), passages.stream().flatMap(each -> each.session().stream()))
                .flatMap(ids -> ids)
                .filter(id -> !stays.containsKey(id))
                .distinct()
                .forEach(id -> find(id).ifPresent(each -> stays.put(id, each)));
        var facts = new DayFacts(
                passages.stream().map(DayReports::passage).toList(),
                stays.values().stream().map(each -> stay(each, from, until)).toList(),
                paid.stream().map(each -> moved(each, stays)).toList(),
                given.stream()
                        .map(each -> new Moved(
                                each.id(), each.subject(), each.amount().minor(), false))
                        .toList(),
                inside(carPark, from),
                inside(carPark, until));
        return new Day(facts, stays, open(carPark, until));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(kit.city().zone()).toInstant();
    }

    private Map<String, ParkingSession> stays(CarPark carPark, Instant from, Instant until) {
        var all = new LinkedHashMap<String, ParkingSession>();
        kit.database()
                .read(tx -> tx.mapper(ReportMapper.class).stays(carPark.id(), from, until))
                .forEach(row -> all.put(row.id(), row.session()));
        return all;
    }

    private Optional<ParkingSession> find(String id) {
        return kit.database()
                .read(tx -> tx.mapper(SessionMapper.class).find(id))
                .map(SessionRow::session);
    }

    private long inside(CarPark carPark, Instant at) {
        return kit.database().read(tx -> tx.mapper(ReportMapper.class).openAt(carPark.id(), at));
    }

    private List<ParkingSession> open(CarPark carPark, Instant at) {
        return kit.database().read(tx -> tx.mapper(ReportMapper.class).oldestOpenAt(carPark.id(), at, OLDEST)).stream()
                .map(SessionRow::session)
                .toList();
    }

    private static Passage passage(PassageRow row) {
        boolean in = row.kind() == Happening.ENTERED
                || row.kind() != Happening.LEFT
                        && row.direction().filter(Direction.ENTRY::equals).isPresent();
        return new Passage(row.id(), in, row.session());
    }

    private static Moved moved(Payment payment, Map<String, ParkingSession> stays) {
        boolean late = Optional.ofNullable(stays.get(payment.subject()))
                .flatMap(ParkingSession::exit)
                .filter(out -> payment.at().isAfter(out.at()))
                .isPresent();
        return new Moved(payment.id(), payment.subject(), payment.amount().minor(), late);
    }

    /** A stay that became a part of another one has no fee of its own. */
    private Stay stay(ParkingSession session, Instant from, Instant until) {
        var gone = session.exit().map(out -> out.at()).filter(at -> session.state() == SessionState.GONE);
        boolean undone = session.state() == SessionState.VOID
                || session.basis().filter(basis -> basis == Basis.JOINED).isPresent();
        boolean counts = session.state() == SessionState.INSIDE || session.state() == SessionState.GONE;
        return new Stay(
                session.id(),
                counts && within(session.entry().at(), from, until),
                gone.filter(at -> within(at, from, until)).isPresent(),
                session.state() == SessionState.VOID
                        || gone.filter(at -> at.isBefore(until)).isPresent(),
                !session.isEntryUnknown(),
                session.state() == SessionState.VOID ? Optional.empty() : session.basis(),
                undone ? 0 : session.fee(),
                session.entry().at().isBefore(from) ? before(session.id(), from) : 0);
    }

    private static boolean within(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    private long before(String session, Instant from) {
        return payments.of(session).stream()
                .filter(each -> each.at().isBefore(from))
                .mapToLong(each -> each.amount().minor())
                .sum();
    }
}
