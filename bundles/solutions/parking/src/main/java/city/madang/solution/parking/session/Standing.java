// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session;

import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.lane.domain.Shown;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.Optional;

/**
 * A vehicle that stands in a lane and wants through.
 *
 * @param read its plate, where one was read
 * @param shown what somebody in it showed; it counts more than the plate
 */
public record Standing(CarPark carPark, LaneId lane, Optional<Read> read, Optional<Shown> shown, Instant at) {}
