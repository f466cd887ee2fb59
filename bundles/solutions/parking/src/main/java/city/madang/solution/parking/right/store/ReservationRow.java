// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.store;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.right.domain.ReservationState;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;

/** A row of {@code parking_reservation}. */
public record ReservationRow(
        ReceiptNumber number,
        CarParkId carPark,
        String plate,
        Instant begins,
        Instant ends,
        ReservationState state,
        Instant made,
        long version) {
    public static ReservationRow of(Reservation each) {
        return new ReservationRow(
                each.number(),
                each.carPark(),
                each.plate(),
                each.from(),
                each.until(),
                each.state(),
                each.made(),
                each.version());
    }

    public Reservation reservation() {
        return new Reservation(number, carPark, plate, begins, ends, state, made, version);
    }
}
