// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.lostproperty;

import city.madang.event.Event;
import city.madang.geo.AreaId;
import city.madang.solution.lostproperty.Item.ItemNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A module's own event with every kind of component. */
public record ItemClaimed(
        ItemNumber number,
        Item.State state,
        Instant when,
        Optional<AreaId> area,
        Optional<String> note,
        List<ItemNumber> others,
        boolean urgent)
        implements Event {
    @Override
    public int schema() {
        return 2;
    }

    public static ItemClaimed of(long number) {
        return new ItemClaimed(
                new ItemNumber(number),
                Item.State.KEPT,
                Instant.parse("2026-05-01T10:00:00.5Z"),
                Optional.of(new AreaId("KR-11")),
                Optional.empty(),
                List.of(new ItemNumber(4), new ItemNumber(5)),
                true);
    }
}
