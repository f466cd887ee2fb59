// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.store;

import city.madang.solution.parking.central.domain.LaneText;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.LaneId;
import java.util.List;
import java.util.Optional;

/** How lanes of sites are, as the centre was told. */
public interface LaneCopyMapper {
    /** A row of {@code parking_lane_said}. */
    record SaidRow(LaneId lane, String epoch, String body) {}

    /** On a site: each of its lanes as it was told last. */
    List<SaidRow> said();

    void deleteSaid(LaneId lane);

    void insertSaid(SaidRow row);

    Optional<LaneText> find(LaneId lane);

    /** Entries first. */
    List<LaneText> of(CarParkId carPark);

    void delete(LaneId lane);

    void insert(LaneText lane);
}
