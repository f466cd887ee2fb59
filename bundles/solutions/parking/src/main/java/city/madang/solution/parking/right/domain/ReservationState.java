// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

/** Where a reservation stands. */
public enum ReservationState {
    /** A space is kept. */
    BOOKED,
    /** The vehicle has come. */
    USED,
    /** The vehicle has come and left. */
    DONE,
    CANCELLED,
    /** Nobody came in time; the space is free again. */
    NO_SHOW
}
