// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.repair.domain;

import city.madang.device.Plate;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.domain.SessionState;
import java.util.Optional;

/**
 * Two stays that are those of one vehicle: the entry of the first with the exit of the other, where one has left. Fees and payments are
 * added up, so that joining changes no money.
 *
 * @param kept the one that goes on
 * @param absorbed what is left of the other
 */
public record OneVehicle(ParkingSession kept, ParkingSession absorbed) {
    /** Empty when they cannot be: one went back, both have left, or one had left before the other came. */
    public static Optional<OneVehicle> of(ParkingSession one, ParkingSession other) {
        boolean isFirst = !other.entry().at().isBefore(one.entry().at());
        var first = isFirst ? one : other;
        var second = isFirst ? other : one;
        return mayBe(first, second)
                ? Optional.of(new OneVehicle(whole(first, second), second.absorbed()))
                : Optional.empty();
    }

    private static boolean mayBe(ParkingSession first, ParkingSession second) {
        boolean isOver = first.state() == SessionState.GONE;
        return first.state() != SessionState.VOID
                && second.state() != SessionState.VOID
                && !first.id().equals(second.id())
                && first.carPark().equals(second.carPark())
                && !isOver;
    }

    private static ParkingSession whole(ParkingSession first, ParkingSession second) {
        return first.joinedBy(second, surest(first, second));
    }

    /** That of the stay of which nobody doubts; the later one's where both are doubted, since it was read by more cameras. */
    private static Optional<Plate> surest(ParkingSession first, ParkingSession second) {
        return first.doubt().isEmpty()
                ? first.plate().or(second::plate)
                : second.plate().or(first::plate);
    }
}
