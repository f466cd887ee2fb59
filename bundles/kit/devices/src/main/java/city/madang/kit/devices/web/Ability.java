// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.web;

import city.madang.device.Command;
import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.DeviceId;
import city.madang.device.Outcome;
import city.madang.device.role.Barrier;
import city.madang.device.role.Camera;
import city.madang.device.role.CashDrawer;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.PlateReader;
import city.madang.device.role.ReceiptPrinter;
import city.madang.device.role.TextBoard;
import city.madang.device.role.TextBoard.Shown;
import city.madang.kit.devices.node.Handover;
import city.madang.kit.devices.node.Standing;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What an administrator may have a device do from its page. */
enum Ability {
    OPEN(Barrier.class, true) {
        @Override
        Outcome give(Handover handover, Order order) {
            return handover.give(order.device(), Barrier.class, order.command(Barrier::open));
        }
    },
    CLOSE(Barrier.class, true) {
        @Override
        Outcome give(Handover handover, Order order) {
            return handover.give(order.device(), Barrier.class, order.command(Barrier::close));
        }
    },
    HOLD_OPEN(Barrier.class, true) {
        @Override
        Outcome give(Handover handover, Order order) {
            return handover.give(order.device(), Barrier.class, order.command(Barrier::holdOpen));
        }
    },
    READ_PLATE(PlateReader.class, false) {
        @Override
        boolean isOffered(Standing standing) {
            return standing.reads();
        }

        @Override
        Outcome give(Handover handover, Order order) {
            return handover.give(order.device(), PlateReader.class, order.command(PlateReader::read));
        }
    },
    PICTURE(Camera.class, false) {
        @Override
        Outcome give(Handover handover, Order order) {
            return handover.give(order.device(), Camera.class, order.command(Camera::picture));
        }
    },
    SHOW(TextBoard.class, false) {
        @Override
        Outcome give(Handover handover, Order order) {
            var shown = new Shown(order.lines(), Optional.empty());
            return handover.give(
                    order.device(), TextBoard.class, order.command((board, id, by) -> board.show(shown, id, by)));
        }
    },
    PRINT(ReceiptPrinter.class, false) {
        @Override
        Outcome give(Handover handover, Order order) {
            var lines = order.lines().isEmpty() ? List.of(order.sample()) : order.lines();
            return handover.give(
                    order.device(),
                    ReceiptPrinter.class,
                    order.command((printer, id, by) -> printer.print(lines, id, by)));
        }
    },
    RELEASE_DRAWER(CashDrawer.class, false) {
        @Override
        Outcome give(Handover handover, Order order) {
            return handover.give(order.device(), CashDrawer.class, order.command(CashDrawer::release));
        }
    };

    private final Class<? extends DeviceRole> role;
    private final boolean depends;

    /** @param depends whether it is refused when something happened since the page was shown */
    Ability(Class<? extends DeviceRole> role, boolean depends) {
        this.role = role;
        this.depends = depends;
    }

    /**
     * What was entered.
     *
     * @param id the same when the form is sent twice
     * @param seen newest event when the page was shown; empty when that does not matter
     * @param sample what is printed when nothing was entered
     */
    record Order(DeviceId device, CommandId id, OptionalLong seen, String text, String sample, Clock clock) {
        List<String> lines() {
            return text.isEmpty() ? List.of() : List.of(text.split("\\R"));
        }

        <R extends DeviceRole> Command<R> command(Command.Deed<R> deed) {
            return new Command<>(id, Deadline.in(Deadline.USUAL, clock), seen, deed);
        }
    }

    /** Not what it would refuse in any case. */
    boolean isOffered(Standing standing) {
        return standing.can(role);
    }

    boolean dependsOnWhatWasSeen() {
        return depends;
    }

    abstract Outcome give(Handover handover, Order order);
}
