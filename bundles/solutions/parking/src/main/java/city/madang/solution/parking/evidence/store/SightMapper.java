// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence.store;

import city.madang.solution.parking.evidence.domain.Sight;
import city.madang.solution.parking.site.LaneId;
import java.util.List;
import java.util.Optional;

/** What devices have seen of vehicles. */
public interface SightMapper {
    /** @param standing whether the vehicle has not passed yet @param kept whether there is nothing to copy */
    void insert(Sight sight, boolean standing, boolean kept);

    /** The vehicle has passed: all that was seen of it is of this stay, where it is of none yet. */
    void passed(LaneId lane, String session);

    /** The vehicle went back, or nobody knows its stay. */
    void gone(LaneId lane);

    Optional<Sight> find(String id);

    /** Those with a picture of which there is no copy yet, the oldest first. */
    List<Sight> unkept(int most);

    /** Nothing is to be copied any more. */
    void kept(String id);

    /** In the order in which it was seen. */
    List<Sight> ofSession(String session);

    /** Of the vehicle that stands there. */
    List<Sight> standing(LaneId lane);
}
