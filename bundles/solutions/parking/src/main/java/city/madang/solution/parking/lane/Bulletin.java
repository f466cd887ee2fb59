// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane;

import city.madang.data.Tx;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.lane.store.HappeningRow;
import city.madang.solution.parking.site.CarParkId;
import city.madang.web.Changed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells the operator's page what happened in a car park, but in none of its lanes; in the caller's unit of work. */
public record Bulletin(Tx tx, CarParkId carPark, Instant at) {
    /** @param words more about it; empty text for none */
    public void tell(Happening kind, Optional<String> session, String words) {
        Happenings.add(
                tx,
                new HappeningRow(
                        UUID.randomUUID().toString(),
                        carPark,
                        Optional.empty(),
                        at,
                        kind,
                        session,
                        Optional.empty(),
                        Optional.of(words).filter(text -> !text.isEmpty())));
        tx.publish(new Changed(ParkingModule.ID, ParkingModule.LANES));
    }
}
