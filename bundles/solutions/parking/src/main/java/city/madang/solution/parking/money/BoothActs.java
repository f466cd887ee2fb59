// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.lane.Happenings;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.lane.store.HappeningRow;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.web.Changed;
import java.util.Optional;
import java.util.UUID;

/** What officials do at booths, for the page of the car park. */
record BoothActs(Kit kit) {
    void happened(Tx tx, Visitor who, ParkingSession session, Happening kind, String reason) {
        Happenings.add(
                tx,
                new HappeningRow(
                        UUID.randomUUID().toString(),
                        session.carPark(),
                        Optional.empty(),
                        kit.clock().instant(),
                        kind,
                        Optional.of(session.id()),
                        who.official().map(Official::id),
                        Optional.of(reason)));
        tx.publish(new Changed(ParkingModule.ID, ParkingModule.LANES));
    }
}
