// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

import city.madang.identity.PersonId;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;

/** An official asks that a vehicle leaves for nothing. @param since which state of the lane it is about */
public record Waiver(LaneId lane, Instant since, PersonId asker, String reason, Instant asked) {}
