// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.madang.data.Tx;
import city.madang.device.Plate;
import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.evidence.domain.Sight;
import city.madang.solution.parking.evidence.store.SightMapper;
import city.madang.solution.parking.lane.Happenings;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.lane.store.HappeningRow;
import city.madang.solution.parking.repair.domain.OneVehicle;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.domain.Doubt;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.domain.SessionState;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.web.Changed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Stays of which somebody doubts, and what officials do about them. Each act is recorded with who did it and why; nothing is done when
 * somebody else has decided meanwhile. Safe for several threads.
 */
public final class Repairs {
    private static final String ACT = "parking.repair";
    private static final List<Doubt> ALL = List.of(Doubt.values());

    private final Kit kit;
    private final Sessions sessions;
    private final Booth booth;

    public Repairs(Kit kit, Sessions sessions, Booth booth) {
        this.kit = kit;
        this.sessions = sessions;
        this.booth = booth;
    }

    /** Those that wait: of vehicles inside first, the oldest first. @param from how many are left out */
    public List<ParkingSession> waiting(CarParkId carPark, int from, int most) {
        return kit.database().read(tx -> tx.mapper(SessionMapper.class).doubtful(carPark, ALL, from, most)).stream()
                .map(SessionRow::session)
                .toList();
    }

    /** How many wait. */
    public int count(CarParkId carPark) {
        return kit.database().read(tx -> tx.mapper(SessionMapper.class).doubts(carPark, ALL));
    }

    /**
     * A stay with all that helps to decide about it.
     *
     * @param near stays of vehicles inside whose plates are nearly the same
     */
    public record Case(ParkingSession session, List<Sight> sights, List<ParkingSession> near) {
        /** Which state of the stay this is. */
        public String mark() {
            return Repairs.mark(session);
        }
    }

    /** Which state of a stay it is: another one as soon as anything of it is. */
    public static String mark(ParkingSession session) {
        return UUID.nameUUIDFromBytes(SessionRow.of(session).toString().getBytes(UTF_8))
                .toString();
    }

    /** Empty when there is none with this id in the car park. */
    public Optional<Case> find(CarParkId carPark, String id) {
        return kit.database()
                .read(tx -> sessions.find(tx, id)
                        .filter(each -> each.carPark().equals(carPark))
                        .map(each -> new Case(each, tx.mapper(SightMapper.class).ofSession(id), List.of())))
                .map(each -> new Case(each.session(), each.sights(), near(each.session())));
    }

    private List<ParkingSession> near(ParkingSession session) {
        return Stream.of(session.plate(), session.rear())
                .flatMap(Optional::stream)
                .flatMap(plate -> booth.near(session.carPark(), plate).stream())
                .filter(each -> !each.id().equals(session.id()))
                .distinct()
                .toList();
    }

    /**
     * What an official does.
     *
     * @param mark which state of the stay the official saw; when it is another one by now, nothing is done
     * @param reason in the official's words
     */
    public record Act(Visitor who, CarPark carPark, String session, String mark, String reason) {}

    /** The vehicle has this plate. @return false when the stay has changed */
    public boolean correct(Act act, Plate plate) {
        return act(act, Happening.CORRECTED, (tx, session) -> Optional.of(session.corrected(plate)));
    }

    /** The stay is right as it is. @return false when the stay has changed */
    public boolean confirm(Act act) {
        return act(act, Happening.CONFIRMED, (tx, session) -> Optional.of(session.certain()));
    }

    /** The vehicle is not inside any more; nothing of its money changes. @return false when the stay has changed, or it has left */
    public boolean close(Act act) {
        var now = kit.clock().instant();
        return act(
                act,
                Happening.CLOSED,
                (tx, session) -> Optional.of(session)
                        .filter(each -> each.state() == SessionState.INSIDE || each.state() == SessionState.ENTERING)
                        .map(each -> each.closed(now)));
    }

    /** Another stay is that of the same vehicle. @param otherMark which state of it the official saw @return false when one has changed, or they cannot be one */
    public boolean join(Act act, String other, String otherMark) {
        return act(act, Happening.JOINED, (tx, session) -> {
            var second = sessions.hold(tx, other);
            var joined = mark(second).equals(otherMark) ? OneVehicle.of(session, second) : Optional.<OneVehicle>empty();
            joined.ifPresent(each -> {
                var absorbed = each.absorbed();
                sessions.keep(tx, absorbed.id().equals(session.id()) ? each.kept() : absorbed);
                tell(tx, act, Happening.JOINED, second.id());
            });
            return joined.map(each -> each.kept().id().equals(session.id()) ? each.kept() : each.absorbed());
        });
    }

    private boolean act(Act act, Happening kind, BiFunction<Tx, ParkingSession, Optional<ParkingSession>> change) {
        return kit.database().inTransaction(tx -> {
            var session = sessions.hold(tx, act.session());
            var changed = mark(session).equals(act.mark())
                            && session.carPark().equals(act.carPark().id())
                    ? change.apply(tx, session)
                    : Optional.<ParkingSession>empty();
            changed.ifPresent(each -> {
                sessions.keep(tx, each);
                tell(tx, act, kind, session.id());
                kit.audit().record(tx, act.who(), ACT, session.ticket() + ": " + kind);
                tx.publish(new Changed(ParkingModule.ID, ParkingModule.LANES));
            });
            return changed.isPresent();
        });
    }

    private void tell(Tx tx, Act act, Happening kind, String session) {
        Happenings.add(
                tx,
                new HappeningRow(
                        UUID.randomUUID().toString(),
                        act.carPark().id(),
                        Optional.empty(),
                        kit.clock().instant(),
                        kind,
                        Optional.of(session),
                        act.who().official().map(Official::id),
                        Optional.of(act.reason())));
    }
}
