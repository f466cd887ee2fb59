// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.store;

import city.madang.solution.parking.bay.domain.Bay;
import city.madang.solution.parking.bay.domain.Trait;
import city.madang.solution.parking.site.CarParkId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of {@code parking_bay}. @param traits their names in order, with commas between them; empty for none */
public record BayRow(String id, CarParkId carPark, int floor, String name, String sensor, String traits) {
    public static BayRow of(Bay bay) {
        var traits = bay.traits().stream().sorted().map(Trait::name).collect(Collectors.joining(","));
        return new BayRow(bay.id(), bay.carPark(), bay.floor(), bay.name(), bay.sensor(), traits);
    }

    public Bay bay() {
        var all = traits.isEmpty()
                ? Set.<Trait>of()
                : Arrays.stream(traits.split(",")).map(Trait::valueOf).collect(Collectors.toSet());
        return new Bay(id, carPark, floor, name, sensor, all);
    }
}
