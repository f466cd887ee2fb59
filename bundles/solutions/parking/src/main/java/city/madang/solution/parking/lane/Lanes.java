// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane;

import city.madang.data.Tx;
import city.madang.device.Devices;
import city.madang.device.Outcome;
import city.madang.device.Received;
import city.madang.device.event.BarrierMoved;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.PaymentTaken;
import city.madang.device.event.VehicleSensed;
import city.madang.module.Kit;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.lane.domain.LaneNow;
import city.madang.solution.parking.lane.domain.LaneState;
import city.madang.solution.parking.lane.domain.Order;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.lane.store.LaneMapper;
import city.madang.solution.parking.lane.store.LaneNowRow;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Lane;
import city.madang.solution.parking.site.LaneId;
import city.madang.solution.parking.site.store.SiteMapper;
import city.madang.web.Changed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the lanes: takes what their devices tell, decides, writes down, and has gates open. What happens in one lane happens in one unit
 * of work, so that a restart goes on where it was; devices are asked after it. Safe for several threads.
 */
public final class Lanes {
    /** What a device tells later than this does not move a gate any more: the vehicle is not there. */
    static final Duration LATE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Kit kit;
    private final Sessions sessions;
    private final Cash cash;
    private final BoardWords words;
    private final LaneOrders orders;
    private final Resuming resuming;

    public Lanes(Kit kit, Devices devices, Sessions sessions, Cash cash) {
        this.kit = kit;
        this.sessions = sessions;
        this.cash = cash;
        words = new BoardWords(kit);
        orders = new LaneOrders(kit, devices);
        resuming = new Resuming(kit, devices, this);
    }

    /** A device has told something; of one that has no duty here nothing follows. */
    public void take(Received event) {
        var lane = kit.database().read(tx -> tx.mapper(SiteMapper.class).laneOf(event.device()));
        try {
            lane.ifPresent(id -> inLane(id, OptionalLong.of(event.number()), turn -> take(turn, event)));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            // it would come again for ever, and no lane would hear anything else
            LOG.warn("Event {} of device {} is passed over", event.number(), event.device(), e);
        }
    }

    private void take(Turn turn, Received event) {
        if (isLate(event.at()) && opensGates(event.event())) {
            turn.late();
        } else {
            new Hearing(turn, cash).hear(event.device(), event.event());
        }
    }

    /** Where vehicles and gates are is taken however late, or the lane would be wrong about it from then on; so is money. */
    private static boolean opensGates(DeviceEvent event) {
        return !(event instanceof PaymentTaken || event instanceof VehicleSensed || event instanceof BarrierMoved);
    }

    private boolean isLate(Instant at) {
        return at.plus(LATE).isBefore(kit.clock().instant());
    }

    /**
     * Time has passed: vehicles that wait for a plate, a gate or somebody in front of them. After a start, what was decided before a stop
     * and not handed over is handed over.
     */
    public void look() {
        resuming.look();
        var now = kit.clock().instant();
        var waiting = List.of(LaneState.ARRIVED, LaneState.OPENING, LaneState.PASSING);
        kit.database()
                .read(tx -> tx.mapper(LaneMapper.class).waiting(waiting, now.minus(LOOK)))
                .forEach(lane -> inLane(
                        lane,
                        OptionalLong.empty(),
                        turn -> turn.step(step -> turn.rules().passed(step, now))));
    }

    /** Something was paid for a stay elsewhere. */
    public void settled(String session) {
        kit.database()
                .read(tx -> tx.mapper(LaneMapper.class).paying(session))
                .forEach(lane -> inLane(lane, OptionalLong.empty(), turn -> turn.settle(session)));
    }

    /**
     * Does something in a lane, and hands over to its devices what follows.
     *
     * @param seen number of the event that it is about; one that was heard already does nothing
     */
    void inLane(LaneId id, OptionalLong seen, Consumer<Turn> work) {
        var now = kit.clock().instant();
        var given = kit.database().inTransaction(tx -> {
            var lane = CarParks.lane(tx, id);
            return lane.map(each -> work(tx, each, now, seen, work)).orElse(List.of());
        });
        orders.give(given, now, this::told);
    }

    // longer: a unit of work needs all of them
    private List<Order> work(Tx tx, Lane lane, Instant now, OptionalLong seen, Consumer<Turn> work) {
        var mapper = tx.mapper(LaneMapper.class);
        if (mapper.hold(lane.id()) == 0) {
            mapper.insertNow(LaneNowRow.of(LaneNow.fresh(lane.id(), now), 0));
        }
        var row = mapper.now(lane.id()).orElseThrow();
        if (seen.isPresent() && seen.getAsLong() <= row.seen()) {
            return List.of();
        }
        var carPark = tx.mapper(SiteMapper.class).find(lane.carPark()).orElseThrow();
        var turn = new Turn(tx, sessions, words, carPark, lane, row.now(), now);
        work.accept(turn);
        // most of what devices tell, such as their health, is nothing to a lane
        if (turn.hasTold() || !turn.now().equals(row.now())) {
            tx.publish(new Changed(ParkingModule.ID, ParkingModule.LANES));
            mapper.updateNow(LaneNowRow.of(turn.now(), seen.orElse(row.seen())));
        }
        return turn.orders();
    }

    /** Hands an order over again, or writes down that nobody waits for it any more. @param waits whether the lane does */
    void again(Order order, Predicate<Turn> waits) {
        var waiting = new boolean[1];
        inLane(order.lane(), OptionalLong.empty(), turn -> waiting[0] = waits.test(turn));
        if (waiting[0]) {
            orders.give(List.of(order), kit.clock().instant(), this::told);
        } else {
            orders.drop(order);
        }
    }

    /** What became of an order. */
    private void told(Order order, Outcome outcome) {
        if (outcome.isDone()) {
            return;
        }
        switch (order.kind()) {
            case OPEN, HOLD ->
                inLane(
                        order.lane(),
                        OptionalLong.empty(),
                        turn -> turn.step(lane -> turn.rules().gateFailed(lane, turn.at())));
            case ASK ->
                inLane(
                        order.lane(),
                        OptionalLong.empty(),
                        turn -> turn.step(lane -> turn.rules().askingFailed(lane, order.id(), turn.at())));
            case PRINT ->
                inLane(
                        order.lane(),
                        OptionalLong.empty(),
                        turn -> turn.happened(Happening.ALARM, order.session(), Trouble.NO_TICKET.name()));
            default -> {}
        }
    }
}
