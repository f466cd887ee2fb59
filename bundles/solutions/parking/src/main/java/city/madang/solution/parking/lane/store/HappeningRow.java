// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.store;

import city.madang.identity.PersonId;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code parking_happening}. */
public record HappeningRow(
        String id,
        CarParkId carPark,
        Optional<LaneId> lane,
        Instant happened,
        Happening kind,
        Optional<String> session,
        Optional<PersonId> person,
        Optional<String> reason) {}
