// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

import city.madang.solution.parking.site.CarParkId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a pass is for.
 *
 * @param plates of vehicles that come in by themselves; upper case without spaces, may be none
 * @param spaces how many of them may be inside at one time, from 1
 * @param carParks where, at least one
 * @param from first day
 * @param until last day, not before the first
 * @param hours in which it holds; empty for always
 */
public record PassCover(
        List<String> plates,
        int spaces,
        Set<CarParkId> carParks,
        LocalDate from,
        LocalDate until,
        Optional<PassHours> hours) {
    public static final int MOST_PLATES = 20;
    public static final int MOST_SPACES = 100;

    /** @throws IllegalArgumentException when a part is not as described */
    public PassCover {
        plates = List.copyOf(plates);
        carParks = Set.copyOf(carParks);
        if (spaces < 1 || spaces > MOST_SPACES || plates.size() > MOST_PLATES || carParks.isEmpty()) {
            throw new IllegalArgumentException("not a pass");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a pass from " + from + " to " + until);
        }
    }

    PassCover longer(LocalDate last) {
        return new PassCover(plates, spaces, carParks, from, last, hours);
    }
}
