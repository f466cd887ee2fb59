// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

import city.madang.solution.parking.site.CarParkId;

/**
 * How many spaces of a car park are kept for reservations.
 *
 * @param spaces as the manager wants it
 * @param acknowledged as the server that runs the car park has taken over; for a car park of this server the same at once
 */
public record Quota(CarParkId carPark, int spaces, int acknowledged) {
    /** Nothing is reserved there. */
    public static Quota none(CarParkId carPark) {
        return new Quota(carPark, 0, 0);
    }

    /** Of a car park of this server. */
    public static Quota here(CarParkId carPark, int spaces) {
        return new Quota(carPark, spaces, spaces);
    }

    /** @throws IllegalArgumentException when one is below 0 */
    public Quota {
        if (spaces < 0 || acknowledged < 0) {
            throw new IllegalArgumentException("a quota of " + spaces + ", " + acknowledged);
        }
    }

    /** How many may be reserved at one moment: never more than the lanes keep. */
    public int sellable() {
        return Math.min(spaces, acknowledged);
    }

    /** How many lanes keep from vehicles that did not reserve: never fewer than may be reserved. */
    public int kept() {
        return Math.max(spaces, acknowledged);
    }
}
