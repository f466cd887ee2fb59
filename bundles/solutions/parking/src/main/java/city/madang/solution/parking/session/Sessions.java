// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session;

import city.madang.data.Tx;
import city.madang.device.ImageRef;
import city.madang.device.Plate;
import city.madang.solution.parking.lane.domain.Decision;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.lane.domain.Shown;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.money.domain.GrantedDiscount;
import city.madang.solution.parking.money.store.BoothMapper;
import city.madang.solution.parking.right.Rights;
import city.madang.solution.parking.right.domain.Claim;
import city.madang.solution.parking.right.domain.Right;
import city.madang.solution.parking.right.domain.Right.Kind;
import city.madang.solution.parking.session.domain.Basis;
import city.madang.solution.parking.session.domain.Doubt;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.domain.Passage;
import city.madang.solution.parking.session.domain.SessionState;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.LaneId;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.Discount;
import city.madang.solution.parking.tariff.domain.Price;
import city.madang.solution.parking.tariff.domain.Stay;
import city.madang.solution.parking.tariff.domain.VehicleClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Decides about vehicles in lanes, and keeps their stays; always within the unit of work of a lane. */
public final class Sessions {
    private static final int TICKET_DIGITS = 12;
    private static final long TICKETS = 1_000_000_000_000L;

    private final Tariffs tariffs;
    private final Rights rights;
    private final StayBook book;

    public Sessions(Tariffs tariffs, Rights rights, StayBook book) {
        this.tariffs = tariffs;
        this.rights = rights;
        this.book = book;
    }

    /** What a vehicle is let in, or told, when it comes: by the code that it shows, else by its plate. */
    public Decision decideEntry(Tx tx, Standing vehicle) {
        var place = vehicle.carPark().id();
        if (vehicle.shown().orElse(null) instanceof Shown.Code code) {
            var claim = rights.ofCode(tx, place, code.text(), vehicle.at());
            return claim instanceof Claim.Granted granted
                    ? letIn(tx, vehicle, Optional.of(granted.right()))
                    : new Decision.Stop(((Claim.Refused) claim).why());
        }
        return letIn(
                tx, vehicle, vehicle.read().flatMap(read -> rights.ofPlate(tx, place, read.plate(), vehicle.at())));
    }

    private Decision letIn(Tx tx, Standing vehicle, Optional<Right> right) {
        var carPark = vehicle.carPark();
        boolean reserved = right.filter(each -> each.kind() == Kind.RESERVATION).isPresent();
        if (!reserved && carPark.isFull(rights.taken(tx, carPark.id(), vehicle.at()))) {
            return new Decision.Stop(Trouble.FULL);
        }
        var begun = begin(tx, carPark, vehicle.lane(), vehicle.read(), vehicle.at());
        right.ifPresent(each -> keep(tx, begun.on(each)));
        return vehicle.shown().orElse(null) instanceof Shown.Button
                ? new Decision.Ticket(begun.id())
                : new Decision.Pass(begun.id());
    }

    /** The vehicle was let in before and has not passed: it is not counted twice, whatever its plate is now said to be. */
    public Decision decideAgain(Tx tx, String id, Optional<Read> read) {
        var session = hold(tx, id);
        keep(tx, read.map(Read::plate).map(session::corrected).orElse(session));
        return new Decision.Pass(id);
    }

    /** A stay begins; the vehicle is counted from now on. */
    public ParkingSession begin(Tx tx, CarPark carPark, LaneId lane, Optional<Read> read, Instant now) {
        var mapper = tx.mapper(SessionMapper.class);
        var entry = new Passage(Optional.of(lane), now, read.flatMap(Read::picture));
        var id = UUID.randomUUID();
        var begun = ParkingSession.begin(id.toString(), carPark.id(), ticket(id), entry, read);
        boolean twice = read.filter(each ->
                        !mapper.inside(carPark.id(), each.plate().text()).isEmpty())
                .isPresent();
        var session = twice ? begun.doubtful(Doubt.TWICE) : begun;
        book.add(tx, session);
        return session;
    }

    /** A vehicle is inside, and nobody finds its entry. */
    public ParkingSession beginWithoutEntry(Tx tx, String id, CarParkId carPark, Optional<Plate> plate, Instant now) {
        var entry = new Passage(Optional.empty(), now, Optional.empty());
        var read = plate.map(each -> new Read(each, OptionalInt.empty(), Optional.empty(), now));
        var session = ParkingSession.begin(id, carPark, ticket(UUID.randomUUID()), entry, read)
                .inside(now);
        book.add(tx, session);
        return session;
    }

    /** Digits, so that they can be typed at a station; not guessable from those of others. */
    private static String ticket(UUID id) {
        long digits = Math.floorMod(id.getMostSignificantBits() ^ id.getLeastSignificantBits(), TICKETS);
        return String.format("%0" + TICKET_DIGITS + "d", digits);
    }

    /** What a vehicle that wants to leave is told: by the ticket or code that it shows, else by its plate. */
    public Decision decideExit(Tx tx, Standing vehicle) {
        if (vehicle.shown().orElse(null) instanceof Shown.Code code) {
            return leavesBy(tx, vehicle, code.text());
        }
        if (vehicle.read().isEmpty()) {
            return new Decision.Stop(Trouble.NO_PLATE);
        }
        return inside(tx, vehicle.carPark().id(), vehicle.read().get().plate())
                .map(session -> settle(tx, session, vehicle.at()))
                .orElseGet(() -> new Decision.Stop(Trouble.NOT_INSIDE));
    }

    private Decision leavesBy(Tx tx, Standing vehicle, String code) {
        var mapper = tx.mapper(SessionMapper.class);
        var ticket = mapper.byTicket(code).map(SessionRow::session);
        if (ticket.isPresent()) {
            return leavesBy(tx, vehicle, ticket.get());
        }
        var right = rights.named(tx, code);
        if (right.isEmpty()) {
            return new Decision.Stop(Trouble.CODE_UNKNOWN);
        }
        var here = mapper.on(right.get()).stream()
                .map(SessionRow::session)
                .filter(each -> each.carPark().equals(vehicle.carPark().id()))
                .toList();
        return here.stream()
                .filter(each -> each.plate().equals(vehicle.read().map(Read::plate)))
                .findFirst()
                .or(() -> here.stream().findFirst())
                .map(session -> leavesBy(tx, vehicle, session))
                .orElseGet(() -> new Decision.Stop(Trouble.CODE_OUTSIDE));
    }

    private Decision leavesBy(Tx tx, Standing vehicle, ParkingSession session) {
        if (!session.carPark().equals(vehicle.carPark().id())) {
            return new Decision.Stop(Trouble.CODE_ELSEWHERE);
        }
        return session.state() == SessionState.INSIDE
                ? settle(tx, session, vehicle.at())
                : new Decision.Stop(Trouble.CODE_OVER);
    }

    /** What this vehicle has to pay before it may leave. */
    public Decision settle(Tx tx, ParkingSession session, Instant now) {
        if (session.mayLeave(now)) {
            return new Decision.Pass(session.id());
        }
        var costing = session.costs(price(tx, session, now).total().minor());
        keep(tx, costing);
        return costing.due() == 0 ? new Decision.Pass(session.id()) : new Decision.Pay(session.id(), costing.due());
    }

    /** The one with this plate that came last; its plate behind is looked for where none has it in front. */
    public Optional<ParkingSession> inside(Tx tx, CarParkId carPark, Plate plate) {
        var mapper = tx.mapper(SessionMapper.class);
        return mapper.inside(carPark, plate.text()).stream()
                .findFirst()
                .or(() -> mapper.insideByRear(carPark, plate.text()).stream().findFirst())
                .map(SessionRow::session);
    }

    /** Somebody has to look: it came without being allowed to. */
    public void doubtful(Tx tx, String id) {
        keep(tx, hold(tx, id).doubtful(Doubt.NOT_ALLOWED));
    }

    public Optional<ParkingSession> find(Tx tx, String id) {
        return tx.mapper(SessionMapper.class).find(id).map(SessionRow::session);
    }

    /** Nobody else changes it before the end of the unit of work. @throws java.util.NoSuchElementException when there is none */
    public ParkingSession hold(Tx tx, String id) {
        var mapper = tx.mapper(SessionMapper.class);
        mapper.hold(id);
        return mapper.find(id).orElseThrow().session();
    }

    public void keep(Tx tx, ParkingSession session) {
        book.keep(tx, session);
    }

    /** The vehicle is in. @param rear its plate behind, where that was read */
    public void entered(Tx tx, String id, Optional<Plate> rear, Instant at) {
        var session = hold(tx, id).inside(at);
        keep(tx, rear.map(session::rear).orElse(session));
    }

    /** A plate that a camera was not sure of, and that was read the same at the exit, needs nobody's look. */
    public void readAgain(Tx tx, String id, Plate plate) {
        var session = hold(tx, id);
        if (session.isUnsureOf(plate)) {
            keep(tx, session.certain());
        }
    }

    /** The vehicle is out. */
    public void left(Tx tx, String id, LaneId lane, Optional<ImageRef> picture, Instant at) {
        var session = hold(tx, id);
        var free = session.right().filter(right -> right.kind() == Kind.PASS).isPresent() ? Basis.MEMBER : Basis.FREE;
        var basis = session.basis().orElse(session.paid() > 0 ? Basis.PAID : free);
        keep(tx, session.gone(new Passage(Optional.of(lane), at, picture), basis));
        rights.left(tx, session);
    }

    /** The vehicle went back before it was in. */
    public void undone(Tx tx, String id) {
        var session = hold(tx, id);
        keep(tx, session.undone());
        rights.undone(tx, session);
    }

    /** It may leave for nothing. */
    public void waived(Tx tx, String id) {
        keep(tx, hold(tx, id).waived());
    }

    /** It left while nobody asked for money, or against the rules. */
    public void leftOtherwise(Tx tx, String id, LaneId lane, Instant at, Basis basis) {
        var session = hold(tx, id);
        var gone = session.costs(price(tx, session, at).total().minor())
                .gone(new Passage(Optional.of(lane), at, Optional.empty()), basis);
        keep(tx, basis == Basis.NOT_ALLOWED ? gone.doubtful(Doubt.NOT_ALLOWED) : gone);
        rights.left(tx, session);
    }

    /** Something that was paid was given back. */
    public void givenBack(Tx tx, String id, long amount) {
        keep(tx, hold(tx, id).givenBack(amount));
    }

    /** Something was paid, so the vehicle may leave within the grace of its tariff. */
    public void paid(Tx tx, String id, long amount, Instant at) {
        var session = hold(tx, id);
        keep(tx, session.paid(amount, at.plus(price(tx, session, at).grace())));
    }

    /**
     * What the stay costs if it ends then, and why; whatever was paid. Without an entry it costs what a lost ticket does. Who came on a
     * pass pays as if they had come when it ceased to hold.
     */
    public Price price(Tx tx, ParkingSession session, Instant until) {
        var entered = session.entry().at();
        if (session.isEntryUnknown()) {
            return tariffs.lostTicket(tx, session.carPark(), VehicleClass.CAR, entered);
        }
        var latest = entered.plus(Stay.LONGEST);
        var end = until.isBefore(entered) ? entered : until.isAfter(latest) ? latest : until;
        var begin = rights.freeUntil(tx, session);
        if (begin.filter(free -> !free.isBefore(end)).isPresent()) {
            return tariffs.pricing().onPass();
        }
        var stay = new Stay(begin.orElse(entered), end, VehicleClass.CAR, discounts(tx, session));
        return tariffs.price(tx, session.carPark(), stay);
    }

    private static List<Discount> discounts(Tx tx, ParkingSession session) {
        return tx.mapper(BoothMapper.class).discounts(session.id()).stream()
                .map(GrantedDiscount::discount)
                .toList();
    }
}
