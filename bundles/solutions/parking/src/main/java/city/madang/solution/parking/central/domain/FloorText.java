// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.domain;

import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.Floor;

/** A floor of a car park, as one server tells another. */
public record FloorText(CarParkId carPark, int place, String name, int spaces) {
    public static FloorText of(CarParkId carPark, Floor floor) {
        return new FloorText(carPark, floor.place(), floor.name(), floor.spaces());
    }

    public Floor floor() {
        return new Floor(place, name, spaces);
    }
}
