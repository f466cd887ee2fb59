// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane;

import city.madang.device.Command;
import city.madang.device.Deadline;
import city.madang.device.Devices;
import city.madang.device.Money;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.role.Barrier;
import city.madang.device.role.Camera;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.PayStation;
import city.madang.device.role.ReceiptPrinter;
import city.madang.device.role.TextBoard;
import city.madang.device.role.TextBoard.Shown;
import city.madang.module.Kit;
import city.madang.solution.parking.lane.domain.Order;
import city.madang.solution.parking.lane.store.LaneMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** Hands over to devices what was written down for them. Safe for several threads. */
final class LaneOrders {
    private final Kit kit;
    private final Devices devices;

    LaneOrders(Kit kit, Devices devices) {
        this.kit = kit;
        this.devices = devices;
    }

    /**
     * Hands them over, in this order for each device; returns at once.
     *
     * @param told what became of each, after it is written down
     */
    void give(List<Order> orders, Instant made, BiConsumer<Order, Outcome> told) {
        for (var order : orders) {
            ask(order, new Deadline(made.plus(Deadline.USUAL))).whenComplete((outcome, never) -> {
                settle(order, outcome);
                told.accept(order, outcome);
            });
        }
    }

    /** Nobody waits for it any more, and what became of it stays unknown. */
    void drop(Order order) {
        settle(order, Outcome.unknown(Reason.of(Cause.EXPIRED)));
    }

    private void settle(Order order, Outcome outcome) {
        kit.database()
                .run(tx -> tx.mapper(LaneMapper.class)
                        .settleOrder(
                                order.id(),
                                outcome.kind().name(),
                                outcome.reason().map(reason -> reason.cause().name())));
    }

    private CompletionStage<Outcome> ask(Order order, Deadline deadline) {
        return switch (order.kind()) {
            case OPEN -> gate(order, deadline, Barrier::open);
            case HOLD -> gate(order, deadline, Barrier::holdOpen);
            case CLOSE -> gate(order, deadline, Barrier::close);
            case ASK -> {
                var amount = new Money(order.amount(), kit.city().currency());
                yield devices.order(
                        order.device(),
                        PayStation.class,
                        command(order, deadline, (station, id, until) -> station.ask(amount, id, until)));
            }
            case CANCEL -> {
                var asked = order.about().orElseThrow();
                yield devices.order(
                        order.device(),
                        PayStation.class,
                        command(order, deadline, (station, id, until) -> station.cancel(asked, id, until)));
            }
            case SHOW -> {
                var shown = new Shown(order.lines(), Optional.empty());
                yield devices.order(
                        order.device(),
                        TextBoard.class,
                        command(order, deadline, (board, id, until) -> board.show(shown, id, until)));
            }
            case PRINT -> print(order, deadline);
            case PICTURE -> devices.order(order.device(), Camera.class, command(order, deadline, Camera::picture));
        };
    }

    private CompletionStage<Outcome> print(Order order, Deadline deadline) {
        return devices.order(
                order.device(),
                ReceiptPrinter.class,
                command(order, deadline, (printer, id, until) -> printer.print(order.lines(), id, until)));
    }

    private CompletionStage<Outcome> gate(Order order, Deadline deadline, Command.Deed<Barrier> deed) {
        return devices.order(order.device(), Barrier.class, command(order, deadline, deed));
    }

    private static <R extends DeviceRole> Command<R> command(Order order, Deadline deadline, Command.Deed<R> deed) {
        return new Command<>(order.id(), deadline, OptionalLong.empty(), deed);
    }
}
