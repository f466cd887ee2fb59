// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

import java.util.List;

/** How a lane is after something happened, and what follows from it, in order. */
public record LaneStep(LaneNow lane, List<Deed> deeds) {
    public LaneStep {
        deeds = List.copyOf(deeds);
    }

    static LaneStep to(LaneNow lane, Deed... deeds) {
        return new LaneStep(lane, List.of(deeds));
    }
}
