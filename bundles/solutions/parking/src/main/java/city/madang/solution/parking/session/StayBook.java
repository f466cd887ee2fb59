// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session;

import city.madang.data.Tx;
import city.madang.solution.parking.change.Marks;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.RunBy;

/** Writes stays: only those of car parks that this server runs, and a site's centre is told of each. Safe for several threads. */
public final class StayBook {
    private final RunBy runBy;

    public StayBook(RunBy runBy) {
        this.runBy = runBy;
    }

    /** @throws city.madang.module.NotAllowed when a site runs the car park */
    public void add(Tx tx, ParkingSession session) {
        runBy.mustBeHere(tx, session.carPark());
        tx.mapper(SessionMapper.class).insert(SessionRow.of(session));
        Marks.changed(tx, ChangeKind.STAY, session.id());
    }

    /** @throws city.madang.module.NotAllowed when a site runs the car park */
    public void keep(Tx tx, ParkingSession session) {
        runBy.mustBeHere(tx, session.carPark());
        tx.mapper(SessionMapper.class).update(SessionRow.of(session));
        Marks.changed(tx, ChangeKind.STAY, session.id());
    }
}
