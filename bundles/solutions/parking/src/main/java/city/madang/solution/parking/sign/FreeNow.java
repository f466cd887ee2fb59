// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign;

import city.madang.device.DeviceState;
import city.madang.device.Devices;
import city.madang.module.Kit;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.central.Reach;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Duty;
import city.madang.solution.parking.site.Lane;
import java.util.List;

/** How many spaces are free, and whether that is known: a lane whose gate or loop is silent lets vehicles pass that nobody counts. */
final class FreeNow {
    private final Kit kit;
    private final CarParks carParks;
    private final Devices devices;
    private final Line line;

    FreeNow(Kit kit, CarParks carParks, Devices devices, Line line) {
        this.kit = kit;
        this.carParks = carParks;
        this.devices = devices;
        this.line = line;
    }

    /** Public, because templates read it. @param stale whether the number may be wrong */
    public record Free(String code, String name, int free, boolean full, boolean stale) {}

    /** @param codes of car parks; none for all */
    List<Free> of(List<String> codes) {
        return carParks.all().stream()
                .filter(each -> codes.isEmpty() || codes.contains(each.code()))
                .map(this::free)
                .toList();
    }

    Free free(CarPark carPark) {
        int taken = kit.database().read(tx -> tx.mapper(SessionMapper.class).taken(carPark.id()));
        return new Free(carPark.code(), carPark.name(), carPark.free(taken), carPark.isFull(taken), isStale(carPark));
    }

    private boolean isStale(CarPark carPark) {
        return line.reach(carPark) == Reach.CUT_OFF
                || carParks.lanes(carPark.id()).stream().anyMatch(this::isSilent);
    }

    private boolean isSilent(Lane lane) {
        return List.of(Duty.GATE, Duty.LOOP).stream()
                .flatMap(duty -> lane.device(duty).stream())
                .distinct()
                .anyMatch(id -> devices.find(id)
                        .filter(device -> device.status().state() == DeviceState.ONLINE)
                        .isEmpty());
    }
}
