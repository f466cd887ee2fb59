// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay;

import city.madang.device.Device;
import city.madang.device.Devices;
import city.madang.identity.Visitor;
import city.madang.module.Demo;
import city.madang.module.DemoCity;
import city.madang.solution.parking.bay.Bays.Lot;
import city.madang.solution.parking.bay.domain.BayRange;
import city.madang.solution.parking.bay.domain.Trait;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The upper floor at City Hall has bays, whose sensors the simulator plays when that device is there. */
record BayDemo(CarParks carParks, Devices devices, Bays bays, BayBook book) implements Demo {
    @Override
    public void fill(DemoCity city) {
        carParks.named("city-hall").ifPresent(this::fill);
    }

    private void fill(CarPark hall) {
        put(hall, "P1", "P40", Set.of());
        put(hall, "P1", "P4", EnumSet.of(Trait.ACCESSIBLE));
        put(hall, "P5", "P6", EnumSet.of(Trait.ACCESSIBLE, Trait.ELECTRIC));
        put(hall, "P7", "P12", EnumSet.of(Trait.ELECTRIC));
        put(hall, "P13", "P16", EnumSet.of(Trait.FAMILY));
        put(hall, "P17", "P20", EnumSet.of(Trait.SHORT));
        var sensors = devices.all().stream()
                .filter(each -> each.name().equals("City Hall, spaces"))
                .map(Device::id)
                .collect(Collectors.toSet());
        bays.listen(Visitor.ANYBODY, hall, sensors, Bays.USUAL_SILENCE);
        book.catchUp(hall.id());
    }

    private void put(CarPark hall, String first, String last, Set<Trait> traits) {
        bays.put(Visitor.ANYBODY, hall, new Lot(1, BayRange.names(first, last), traits));
    }
}
