// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.domain;

import city.madang.solution.parking.site.CarParkId;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A marked space of a car park.
 *
 * @param floor place of its floor, from 1; 1 where a car park has no floors
 * @param name on the ground; no other bay of the car park has it
 * @param sensor by which name a device tells of it; no other bay of the car park has it
 */
public record Bay(String id, CarParkId carPark, int floor, String name, String sensor, Set<Trait> traits) {
    /** Letters, digits, and a few signs between them. */
    public static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._/-]{0,18}[\\p{L}\\p{N}])?");

    public static final int LONGEST_SENSOR = 40;

    /** @throws IllegalArgumentException when a part is out of its range */
    public Bay {
        if (!NAME.matcher(name).matches() || sensor.isBlank() || sensor.length() > LONGEST_SENSOR || floor < 1) {
            throw new IllegalArgumentException("not a bay");
        }
        traits = Set.copyOf(traits);
    }

    /** The same, told of by another sensor. */
    public Bay sensor(String other) {
        return new Bay(id, carPark, floor, name, other, traits);
    }

    /** The same bay elsewhere, or for something else. */
    public Bay at(int otherFloor, Set<Trait> others) {
        return new Bay(id, carPark, otherFloor, name, sensor, others);
    }
}
