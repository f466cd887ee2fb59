// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign;

import city.madang.device.DeviceState;
import city.madang.device.Devices;
import city.madang.module.Kit;
import city.madang.solution.parking.bay.BayViews;
import city.madang.solution.parking.bay.BayViews.FloorNow;
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
    private final BayViews bays;

    // longer: gates, the line to a site, and sensors each know something of it
    FreeNow(Kit kit, CarParks carParks, Devices devices, Line line, BayViews bays) {
        this.kit = kit;
        this.carParks = carParks;
        this.devices = devices;
        this.line = line;
        this.bays = bays;
    }

    /** Public, because templates read it. @param stale whether the number may be wrong @param floors those that sensors know */
    public record Free(String code, String name, int free, boolean full, boolean stale, List<FloorFree> floors) {}

    /** A floor each of whose spaces has a sensor. @param free bays that are known to be free @param known whether anything is known */
    public record FloorFree(int place, String name, int free, boolean known) {}

    /** @param codes of car parks; none for all */
    List<Free> of(List<String> codes) {
        return carParks.all().stream()
                .filter(each -> codes.isEmpty() || codes.contains(each.code()))
                .map(this::free)
                .toList();
    }

    private Free free(CarPark carPark) {
        var count = count(carPark);
        return new Free(carPark.code(), carPark.name(), count.free(), count.full(), count.stale(), floors(carPark));
    }

    /** Spaces of a whole car park. @param stale whether the number may be wrong */
    record Count(int free, boolean full, boolean stale) {}

    /** Reads nothing of bays. */
    Count count(CarPark carPark) {
        int taken = kit.database().read(tx -> tx.mapper(SessionMapper.class).taken(carPark.id()));
        return new Count(carPark.free(taken), carPark.isFull(taken), isStale(carPark));
    }

    /** In the order from the entry; reads all bays. */
    List<FloorFree> floors(CarPark carPark) {
        return bays.floors(carPark).stream()
                .filter(FloorNow::isWhole)
                .map(each -> new FloorFree(
                        each.floor().place(),
                        each.floor().name(),
                        each.count().free(),
                        each.count().unsure() < each.count().total()))
                .toList();
    }

    boolean isStale(CarPark carPark) {
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
