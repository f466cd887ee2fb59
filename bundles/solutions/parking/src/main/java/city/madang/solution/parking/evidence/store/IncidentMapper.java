// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence.store;

import city.madang.solution.parking.evidence.domain.Ordered;
import city.madang.solution.parking.evidence.domain.Sight;
import city.madang.solution.parking.lane.store.HappeningRow;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.List;

/** What is known of one stay, or of one lane in a span of time; the oldest first, always in the same order. */
public interface IncidentMapper {
    /** In all lanes of a car park. @param until is not in it, here and below */
    List<Ordered> ordersOf(CarParkId carPark, String session, Instant from, Instant until);

    List<Ordered> ordersIn(LaneId lane, Instant from, Instant until);

    List<HappeningRow> happeningsOf(CarParkId carPark, String session, Instant from);

    List<HappeningRow> happeningsIn(CarParkId carPark, LaneId lane, Instant from, Instant until);

    List<Sight> sightsIn(LaneId lane, Instant from, Instant until);
}
