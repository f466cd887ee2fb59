// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

/** Where a reservation stands. */
public enum ReservationState {
    /** A space is kept. */
    BOOKED(0),
    /** The vehicle has come. */
    USED(2),
    /** The vehicle has come and left. */
    DONE(3),
    CANCELLED(1),
    /** Nobody came in time; the space is free again. */
    NO_SHOW(1);

    private final int step;

    ReservationState(int step) {
        this.step = step;
    }

    boolean isBeyond(ReservationState other) {
        return step > other.step;
    }

    boolean hasCome() {
        return this == USED || this == DONE;
    }
}
