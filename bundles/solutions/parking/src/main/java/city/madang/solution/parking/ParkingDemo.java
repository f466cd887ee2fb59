// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.device.Device;
import city.madang.device.DeviceId;
import city.madang.device.Devices;
import city.madang.identity.Visitor;
import city.madang.module.Demo;
import city.madang.module.DemoCity;
import city.madang.module.Kit;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Direction;
import city.madang.solution.parking.site.Duty;
import city.madang.solution.parking.site.Floor;
import city.madang.solution.parking.site.Lane;
import city.madang.solution.parking.site.LaneId;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.StartRules;
import city.madang.solution.parking.tariff.domain.TariffUse;
import city.madang.solution.parking.tariff.web.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/** A car park at City Hall, whose lanes the simulator plays when its devices are there. */
final class ParkingDemo implements Demo {
    private static final int SPACES = 60;
    private static final int UPPER = 40;
    private static final List<Duty> IN = List.of(Duty.GATE, Duty.LOOP, Duty.FRONT, Duty.BOARD, Duty.CAMERA);

    private final Kit kit;
    private final CarParks carParks;
    private final Devices devices;
    private final Tariffs tariffs;

    ParkingDemo(Kit kit, CarParks carParks, Devices devices, Tariffs tariffs) {
        this.tariffs = tariffs;
        this.kit = kit;
        this.carParks = carParks;
        this.devices = devices;
    }

    @Override
    public void fill(DemoCity city) {
        city.official("operator", "Kim Daeho", Set.of(ParkingModule.OPERATOR));
        var manager = kit.organisation()
                .official(city.official("manager", "Yoon Seri", Set.of(ParkingModule.MANAGER, ParkingModule.TARIFF)));
        var who = new Visitor(manager, Set.of());
        var hall = new CarPark(CarParkId.next(), "city-hall", "City Hall", SPACES, CarPark.USUAL_WARNING);
        carParks.add(who, hall, List.of(new Floor(1, "Basement 1", UPPER), new Floor(2, "Basement 2", SPACES - UPPER)));
        price(who, hall);
        for (var device : devices.all()) {
            if (device.name().equals("City Hall, entry")) {
                carParks.keep(who, lane(hall, device, Direction.ENTRY));
            } else if (device.name().equals("City Hall, exit")) {
                carParks.keep(who, lane(hall, device, Direction.EXIT));
            }
        }
    }

    private void price(Visitor who, CarPark hall) {
        var today = tariffs.today();
        var words = new Words(kit, kit.city().languages().get(0));
        var version = tariffs.begin(who, "City Hall", StartRules.SEOUL.of(key -> words.text("tariff-start." + key)));
        tariffs.publish(who, version, today);
        tariffs.version(version).ifPresent(it -> tariffs.use(who, hall.id(), new TariffUse(today, it.tariff())));
    }

    /** One simulated device does everything in its lane. */
    private static Lane lane(CarPark carPark, Device device, Direction direction) {
        var duties = new EnumMap<Duty, DeviceId>(Duty.class);
        IN.forEach(duty -> duties.put(duty, device.id()));
        if (direction == Direction.EXIT) {
            duties.put(Duty.STATION, device.id());
        }
        return new Lane(LaneId.next(), carPark.id(), device.name(), direction, 1, duties);
    }
}
