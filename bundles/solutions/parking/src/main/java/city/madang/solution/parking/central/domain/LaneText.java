// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.domain;

import city.madang.device.role.Barrier.Position;
import city.madang.solution.parking.lane.domain.LaneState;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.Direction;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.Optional;

/** How a lane of a site is, as it tells. @param since by the clock of the site; nothing before its devices told anything @param trouble why a person has to look */
public record LaneText(
        LaneId lane,
        CarParkId carPark,
        String name,
        Direction direction,
        LaneState state,
        Optional<Instant> since,
        Optional<Trouble> trouble,
        Position gate) {}
