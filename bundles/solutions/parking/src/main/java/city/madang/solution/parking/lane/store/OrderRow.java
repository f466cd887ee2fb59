// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.store;

import city.madang.device.CommandId;
import city.madang.device.DeviceId;
import city.madang.solution.parking.lane.domain.Order;
import city.madang.solution.parking.lane.domain.Order.Kind;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row of {@code parking_order}. @param lines with line feeds between them */
public record OrderRow(
        CommandId id,
        LaneId lane,
        DeviceId device,
        Kind kind,
        long amount,
        String lines,
        Optional<String> session,
        Optional<CommandId> about,
        Instant made) {
    public static OrderRow of(Order order, Instant made) {
        return new OrderRow(
                order.id(),
                order.lane(),
                order.device(),
                order.kind(),
                order.amount(),
                String.join("\n", order.lines()),
                order.session(),
                order.about(),
                made);
    }

    public Order order() {
        var all = lines.isEmpty() ? List.<String>of() : List.of(lines.split("\n"));
        return new Order(id, lane, device, kind, amount, all, session, about);
    }
}
