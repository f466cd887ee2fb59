// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.Measures.Measure;
import java.util.List;
import java.util.stream.Stream;

/** How much of the outbox waits, by receiver; nothing while the database is away. */
public record OutboxDepth(EventLog events) {
    public List<Measure> measures() {
        try {
            List<OutboxMapper.Depth> depths =
                    events.tables().read(tx -> tx.mapper(OutboxMapper.class).depths());
            return depths.stream().flatMap(OutboxDepth::measures).toList();
        } catch (DatabaseUnavailable e) {
            return List.of();
        }
    }

    private static Stream<Measure> measures(OutboxMapper.Depth depth) {
        var name = "madang_outbox_deliveries";
        var help = "Events that wait for a receiver, or were given up";
        return Stream.of(
                Measure.gauge(name, help, depth.deliveries() - depth.parked())
                        .with("receiver", depth.receiver())
                        .with("state", "waiting"),
                Measure.gauge(name, help, depth.parked())
                        .with("receiver", depth.receiver())
                        .with("state", "parked"));
    }
}
