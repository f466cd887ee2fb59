// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.store;

import city.madang.device.CommandId;
import city.madang.solution.parking.lane.domain.LaneState;
import city.madang.solution.parking.lane.domain.Order.Kind;
import city.madang.solution.parking.lane.domain.Waiver;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How lanes are, what was asked of their devices, and what happened. */
public interface LaneMapper {
    /** Nobody else changes this lane before the end of the unit of work. @return 0 when it has no row yet */
    int hold(LaneId lane);

    Optional<LaneNowRow> now(LaneId lane);

    List<LaneNowRow> all(CarParkId carPark);

    /** Those that may wait for time to pass. */
    List<LaneId> waiting(List<LaneState> states, Instant before);

    void insertNow(LaneNowRow row);

    void updateNow(LaneNowRow row);

    void insertOrder(OrderRow row);

    Optional<OrderRow> order(CommandId id);

    /** Those of which nobody knows yet what became of them. */
    List<OrderRow> open();

    /** The newest of this kind. */
    Optional<OrderRow> newestOrder(LaneId lane, Kind kind);

    void settleOrder(CommandId id, String outcome, Optional<String> cause);

    void insertWaiver(Waiver waiver);

    Optional<Waiver> waiver(LaneId lane);

    void deleteWaiver(LaneId lane);

    /** Where a vehicle stands and is asked for what this stay owes, or somebody has to look. */
    List<LaneId> paying(String session);

    int countHappening(String id);

    /** All of them in the order of their ids, after this one. */
    List<HappeningRow> happeningsFrom(String id, int most);

    void insertHappening(HappeningRow row);

    /** The newest first. */
    List<HappeningRow> newest(CarParkId carPark, int most);
}
