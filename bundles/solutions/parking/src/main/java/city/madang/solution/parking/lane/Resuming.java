// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane;

import city.madang.device.Devices;
import city.madang.module.Kit;
import city.madang.solution.parking.lane.domain.LaneNow;
import city.madang.solution.parking.lane.domain.LaneState;
import city.madang.solution.parking.lane.domain.Order;
import city.madang.solution.parking.lane.domain.Order.Kind;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.lane.store.LaneMapper;
import city.madang.solution.parking.lane.store.OrderRow;
import city.madang.solution.parking.site.Duty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * After a start: what devices were ordered, and of which nobody knows what became of it. It is ordered again, by the same id, once the
 * device is there again and while the vehicle still waits for it: a gate that opened does not open twice, and no vehicle waits for a
 * person because a server was started. Used by one thread at a time.
 */
final class Resuming {
    /** Nobody waits longer for a device to be there again. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Kit kit;
    private final Devices devices;
    private final Lanes lanes;
    private Optional<Instant> until = Optional.empty();
    private List<OrderRow> left = List.of();

    Resuming(Kit kit, Devices devices, Lanes lanes) {
        this.kit = kit;
        this.devices = devices;
        this.lanes = lanes;
    }

    /** Does what can be done by now. */
    void look() {
        var now = kit.clock().instant();
        if (until.isEmpty()) {
            until = Optional.of(now.plus(PATIENCE));
            left = kit.database().read(tx -> tx.mapper(LaneMapper.class).open());
        }
        var later = new ArrayList<OrderRow>();
        for (var row : left) {
            if (devices.can(row.device(), duty(row.kind()).role()) || now.isAfter(until.get())) {
                resume(row.order());
            } else {
                later.add(row);
            }
        }
        left = later;
    }

    private static Duty duty(Kind kind) {
        return switch (kind) {
            case OPEN, HOLD, CLOSE -> Duty.GATE;
            case ASK, CANCEL -> Duty.STATION;
            case SHOW -> Duty.BOARD;
            case PRINT -> Duty.PRINTER;
            case PICTURE -> Duty.CAMERA;
        };
    }

    private void resume(Order order) {
        lanes.again(order, turn -> {
            if (order.kind() == Kind.OPEN && isWaiting(turn.now(), order)) {
                turn.step(lane -> turn.rules().resumed(lane, turn.at()));
            }
            return isWaiting(turn.now(), order);
        });
    }

    /** Whether the lane is still as it was when it was ordered. */
    static boolean isWaiting(LaneNow lane, Order order) {
        return switch (order.kind()) {
            case OPEN -> lane.session().equals(order.session()) && waitsForGate(lane);
            case HOLD -> lane.state() == LaneState.HELD;
            case ASK ->
                lane.state() == LaneState.PAYING
                        && lane.asked().filter(order.id()::equals).isPresent();
            default -> true;
        };
    }

    private static boolean waitsForGate(LaneNow lane) {
        return lane.state() == LaneState.OPENING
                || lane.state() == LaneState.STOPPED
                        && lane.trouble().filter(Trouble.GATE::equals).isPresent();
    }
}
