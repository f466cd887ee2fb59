// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

import city.madang.solution.parking.site.CarParkId;

/**
 * How many spaces of a car park are kept for reservations.
 *
 * @param spaces as the manager wants it
 * @param acknowledged as the server that runs the car park has taken over; for a car park of this server the same at once
 * @param version greater with each change, so that what a site says is known to be about this number and not one before
 */
public record Quota(CarParkId carPark, int spaces, int acknowledged, long version) {
    /** Nothing is reserved there. */
    public static Quota none(CarParkId carPark) {
        return new Quota(carPark, 0, 0, 0);
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

    /** Another number, of a car park of this server. */
    public Quota here(int number, long next) {
        return new Quota(carPark, number, number, next);
    }

    /** Another number, of which the site has not heard: what it said before counts only as far as it is not more. */
    public Quota wanted(int number, long next) {
        return new Quota(carPark, number, Math.min(number, acknowledged), next);
    }

    /** The site keeps so many. */
    public Quota acknowledged(int number) {
        return new Quota(carPark, spaces, Math.min(number, spaces), version);
    }
}
