// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session.store;

import city.madang.device.ImageRef;
import city.madang.device.Plate;
import city.madang.solution.parking.right.domain.Right;
import city.madang.solution.parking.session.domain.Basis;
import city.madang.solution.parking.session.domain.Doubt;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.domain.Passage;
import city.madang.solution.parking.session.domain.SessionState;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code parking_session}. */
public record SessionRow(
        String id,
        CarParkId carPark,
        String ticket,
        Optional<String> plate,
        Optional<String> rear,
        SessionState state,
        Instant entered,
        Optional<LaneId> entryLane,
        Optional<ImageRef> entryPicture,
        Optional<Instant> gone,
        Optional<LaneId> exitLane,
        Optional<ImageRef> exitPicture,
        long fee,
        long paid,
        Optional<Instant> freeUntil,
        Optional<Doubt> doubt,
        Optional<Basis> basis,
        Optional<Right.Kind> rightKind,
        Optional<String> rightId) {

    public static SessionRow of(ParkingSession session) {
        return new SessionRow(
                session.id(),
                session.carPark(),
                session.ticket(),
                session.plate().map(Plate::text),
                session.rear().map(Plate::text),
                session.state(),
                session.entry().at(),
                session.entry().lane(),
                session.entry().picture(),
                session.exit().map(Passage::at),
                session.exit().flatMap(Passage::lane),
                session.exit().flatMap(Passage::picture),
                session.fee(),
                session.paid(),
                session.freeUntil(),
                session.doubt(),
                session.basis(),
                session.right().map(Right::kind),
                session.right().map(Right::id));
    }

    public ParkingSession session() {
        return new ParkingSession(
                id,
                carPark,
                ticket,
                plate.map(SessionRow::plate),
                rear.map(SessionRow::plate),
                state,
                new Passage(entryLane, entered, entryPicture),
                gone.map(at -> new Passage(exitLane, at, exitPicture)),
                fee,
                paid,
                freeUntil,
                doubt,
                basis,
                rightKind.flatMap(kind -> rightId.map(named -> new Right(kind, named))));
    }

    private static Plate plate(String text) {
        return new Plate(text, Optional.empty());
    }
}
