// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane;

import city.madang.data.Tx;
import city.madang.device.CommandId;
import city.madang.identity.PersonId;
import city.madang.solution.parking.lane.domain.Decision;
import city.madang.solution.parking.lane.domain.Deed;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.lane.domain.LaneNow;
import city.madang.solution.parking.lane.domain.LaneRules;
import city.madang.solution.parking.lane.domain.LaneStep;
import city.madang.solution.parking.lane.domain.Order;
import city.madang.solution.parking.lane.domain.Order.Kind;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.lane.domain.Shown;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.lane.store.HappeningRow;
import city.madang.solution.parking.lane.store.LaneMapper;
import city.madang.solution.parking.lane.store.OrderRow;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.Standing;
import city.madang.solution.parking.session.domain.Basis;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.Duty;
import city.madang.solution.parking.site.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What happens in one lane in one unit of work: does what the steps of its rules say. Used by one thread. */
final class Turn {
    private final Tx tx;
    private final Sessions sessions;
    private final BoardWords words;
    private final CarPark carPark;
    private final Lane lane;
    private final LaneRules rules;
    private final List<Order> orders = new ArrayList<>();
    private final Instant at;
    private LaneNow now;
    private boolean told;

    // longer: a turn stands on all of them
    Turn(Tx tx, Sessions sessions, BoardWords words, CarPark carPark, Lane lane, LaneNow now, Instant at) {
        this.tx = tx;
        this.sessions = sessions;
        this.words = words;
        this.carPark = carPark;
        this.lane = lane;
        this.now = now;
        this.at = at;
        rules = new LaneRules(lane.detectors());
    }

    LaneNow now() {
        return now;
    }

    Lane lane() {
        return lane;
    }

    LaneRules rules() {
        return rules;
    }

    Tx tx() {
        return tx;
    }

    Instant at() {
        return at;
    }

    CarPark carPark() {
        return carPark;
    }

    /** Whether the operator's page has something to tell: also of what left the lane as it was. */
    boolean hasTold() {
        return told;
    }

    /** What is to be handed over to devices after the commit. */
    List<Order> orders() {
        return orders;
    }

    /** Something happened. */
    void step(Function<LaneNow, LaneStep> event) {
        var before = now;
        var step = event.apply(now);
        now = step.lane();
        for (var deed : step.deeds()) {
            act(before, deed);
        }
    }

    /** @param before how the lane was, with the vehicle that a passage is about */
    private void act(LaneNow before, Deed deed) {
        if (deed instanceof Deed.Decide by) {
            var decision = decide(by.shown());
            step(lane -> rules.decided(lane, decision, at));
            new Seeing(this).decided();
            picture();
        } else if (deed instanceof Deed.Passed passed) {
            passed(before, passed.how());
        } else if (deed instanceof Deed.BackedOut) {
            backedOut(before);
        } else if (deed instanceof Deed.Alarm alarm) {
            happened(Happening.ALARM, now.session(), alarm.why().name());
            if (alarm.why() == Trouble.NO_PLATE) {
                picture();
            }
        } else {
            order(before, deed);
        }
    }

    private Decision decide(Optional<Shown> shown) {
        var vehicle = new Standing(carPark, lane.id(), now.front(), shown, at);
        if (lane.isEntry()) {
            return now.session().isPresent()
                    ? sessions.decideAgain(tx, now.session().get(), now.front())
                    : sessions.decideEntry(tx, vehicle);
        }
        return sessions.decideExit(tx, vehicle);
    }

    /** Something was paid for a stay, not what was asked for here: its vehicle may go on, or pays the rest. */
    void settle(String session) {
        if (now.waitsForMoney() && now.session().filter(session::equals).isPresent()) {
            var decision = sessions.settle(tx, sessions.hold(tx, session), at);
            step(lane -> rules.recognised(lane, decision, at));
        }
    }

    /** Whether a vehicle can have a ticket here. */
    boolean givesTickets() {
        return lane.isEntry() && lane.device(Duty.PRINTER).isPresent();
    }

    private void passed(LaneNow before, Deed.How how) {
        if (lane.isEntry()) {
            entered(before, how);
        } else {
            left(before, how);
        }
    }

    private void entered(LaneNow before, Deed.How how) {
        var session = before.session()
                .orElseGet(() -> sessions.begin(tx, carPark, lane.id(), before.front(), at)
                        .id());
        sessions.entered(tx, session, before.rear(), at);
        if (how == Deed.How.NOT_ALLOWED) {
            sessions.doubtful(tx, session);
        }
        new Seeing(this).passed(Optional.of(session));
        happened(kind(how, Happening.ENTERED), Optional.of(session), "");
    }

    private void left(LaneNow before, Deed.How how) {
        var session = before.session()
                .or(() -> before.front()
                        .flatMap(read -> sessions.inside(tx, carPark.id(), read.plate()))
                        .map(ParkingSession::id));
        var picture = before.front().flatMap(Read::picture);
        session.ifPresent(id -> {
            switch (how) {
                case ALLOWED -> {
                    before.front().ifPresent(read -> sessions.readAgain(tx, id, read.plate()));
                    sessions.left(tx, id, lane.id(), picture, at);
                }
                case FREE_FLOW -> sessions.leftOtherwise(tx, id, lane.id(), at, Basis.FREE_FLOW);
                case NOT_ALLOWED -> sessions.leftOtherwise(tx, id, lane.id(), at, Basis.NOT_ALLOWED);
            }
        });
        new Seeing(this).passed(session);
        happened(kind(how, Happening.LEFT), session, "");
    }

    private static Happening kind(Deed.How how, Happening usual) {
        return switch (how) {
            case ALLOWED -> usual;
            case FREE_FLOW -> Happening.FREE_FLOW;
            case NOT_ALLOWED -> Happening.NOT_ALLOWED;
        };
    }

    private void backedOut(LaneNow before) {
        if (lane.isEntry()) {
            before.session().ifPresent(id -> sessions.undone(tx, id));
        }
        new Seeing(this).passed(before.session());
        happened(Happening.BACKED_OUT, before.session(), "");
    }

    private void order(LaneNow before, Deed deed) {
        if (deed instanceof Deed.Open) {
            give(Duty.GATE, Kind.OPEN, CommandId.next(), 0, List.of());
            show(lane.isEntry() ? Deed.Notice.WELCOME : Deed.Notice.GOODBYE);
        } else if (deed instanceof Deed.Hold) {
            give(Duty.GATE, Kind.HOLD, CommandId.next(), 0, List.of());
        } else if (deed instanceof Deed.Close) {
            give(Duty.GATE, Kind.CLOSE, CommandId.next(), 0, List.of());
        } else if (deed instanceof Deed.Print) {
            give(Duty.PRINTER, Kind.PRINT, CommandId.next(), 0, words.ticket(carPark, session(), at));
        } else if (deed instanceof Deed.Ask ask) {
            ask(ask);
        } else if (deed instanceof Deed.CancelAsking cancel) {
            lane.device(Duty.STATION)
                    .ifPresent(station -> keep(new Order(
                            CommandId.next(),
                            lane.id(),
                            station,
                            Kind.CANCEL,
                            0,
                            List.of(),
                            before.session(),
                            Optional.of(cancel.asked()))));
        } else if (deed instanceof Deed.Show show) {
            show(show.notice());
        }
    }

    private void ask(Deed.Ask ask) {
        if (lane.device(Duty.STATION).isPresent()) {
            give(Duty.STATION, Kind.ASK, ask.id(), ask.amount(), List.of());
        } else {
            step(lane -> rules.askingFailed(lane, ask.id(), at));
        }
    }

    /** Who cannot be known by the plate is told to take a ticket where there are some. */
    private void show(Deed.Notice notice) {
        boolean unknown = now.trouble().filter(Trouble.NO_PLATE::equals).isPresent();
        var told = unknown && givesTickets() ? Deed.Notice.TICKET : notice;
        give(Duty.BOARD, Kind.SHOW, CommandId.next(), 0, words.of(told, now, session()));
    }

    private Optional<ParkingSession> session() {
        return now.session().flatMap(id -> sessions.find(tx, id));
    }

    /** Nothing is ordered where the lane has no such device. */
    private void give(Duty duty, Kind kind, CommandId id, long amount, List<String> lines) {
        lane.device(duty)
                .ifPresent(device ->
                        keep(new Order(id, lane.id(), device, kind, amount, lines, now.session(), Optional.empty())));
    }

    /** After the gate was told to open, so that nobody waits for a camera. */
    private void picture() {
        give(Duty.CAMERA, Kind.PICTURE, CommandId.next(), 0, List.of());
    }

    private void keep(Order order) {
        tx.mapper(LaneMapper.class).insertOrder(OrderRow.of(order, at));
        orders.add(order);
    }

    /** Something is new on the operator's page that no happening tells. */
    void told() {
        told = true;
    }

    /** A device told something too late to act on it. */
    void late() {
        happened(Happening.LATE, Optional.empty(), "");
    }

    /** For the operator's page. */
    void happened(Happening kind, Optional<String> session, String detail) {
        happened(kind, session, Optional.empty(), detail);
    }

    /** An official did it. */
    void happened(Happening kind, Optional<String> session, Optional<PersonId> who, String reason) {
        told = true;
        var row = new HappeningRow(
                UUID.randomUUID().toString(),
                carPark.id(),
                Optional.of(lane.id()),
                at,
                kind,
                session,
                who,
                Optional.of(reason).filter(text -> !text.isEmpty()));
        Happenings.add(tx, row);
    }
}
