// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

import city.madang.device.CommandId;
import city.madang.device.DeviceId;
import city.madang.solution.parking.site.LaneId;
import java.util.List;
import java.util.Optional;

/**
 * Something that a device of a lane is to do; written down with the decision, and handed over after it is committed.
 *
 * @param amount for {@link Kind#ASK}, in the currency's smallest unit
 * @param lines for {@link Kind#SHOW} and {@link Kind#PRINT}; of the latter the last one stands below as a code too
 * @param session of the vehicle that it is about
 * @param about for {@link Kind#CANCEL}: what was asked
 */
public record Order(
        CommandId id,
        LaneId lane,
        DeviceId device,
        Kind kind,
        long amount,
        List<String> lines,
        Optional<String> session,
        Optional<CommandId> about) {
    public Order {
        lines = List.copyOf(lines);
    }

    /** What is asked of a device. */
    public enum Kind {
        OPEN,
        HOLD,
        CLOSE,
        ASK,
        CANCEL,
        SHOW,
        PRINT,
        PICTURE
    }
}
