// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import city.madang.device.Device;
import city.madang.device.DeviceId;
import city.madang.device.DeviceState;
import city.madang.device.Devices;
import city.madang.module.Kit;
import city.madang.solution.parking.bay.domain.Bay;
import city.madang.solution.parking.bay.domain.BayCount;
import city.madang.solution.parking.bay.domain.BayState;
import city.madang.solution.parking.bay.domain.Trait;
import city.madang.solution.parking.bay.store.BayMapper;
import city.madang.solution.parking.bay.store.BayNowRow;
import city.madang.solution.parking.bay.store.BayRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Floor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How bays are now. Of a device that is not there nothing is known. Safe for several threads. */
public final class BayViews {
    private final Kit kit;
    private final CarParks carParks;
    private final Devices devices;
    private final Bays bays;

    BayViews(Kit kit, CarParks carParks, Devices devices, Bays bays) {
        this.kit = kit;
        this.carParks = carParks;
        this.devices = devices;
        this.bays = bays;
    }

    /** A bay. @param told whether its sensor ever told of it */
    public record BayNow(Bay bay, BayState state, boolean told) {}

    /** By floor and name; empty where none are set up. */
    public List<BayNow> of(CarPark carPark) {
        var all = bays.of(carPark.id());
        return all.isEmpty()
                ? List.of()
                : now(
                        carPark,
                        all,
                        kit.database().read(tx -> tx.mapper(BayMapper.class).nows(carPark.id())));
    }

    /** What there is for somebody; a city's page asks for it often, and reads nothing of the other bays. */
    public List<TraitNow> marked(CarPark carPark) {
        var all = kit.database().read(tx -> tx.mapper(BayMapper.class).marked(carPark.id()));
        return all.isEmpty()
                ? List.of()
                : traits(now(
                        carPark,
                        all.stream().map(BayRow::bay).toList(),
                        kit.database().read(tx -> tx.mapper(BayMapper.class).markedNows(carPark.id()))));
    }

    private List<BayNow> now(CarPark carPark, List<Bay> all, List<BayNowRow> rows) {
        var nows = rows.stream().collect(toMap(BayNowRow::bay, each -> each));
        var there = there();
        var silence = bays.silence(carPark.id());
        var now = kit.clock().instant();
        return all.stream()
                .map(bay -> {
                    var told = Optional.ofNullable(nows.get(bay.id()));
                    var state = told.filter(each -> there.contains(each.device()))
                            .map(each -> each.known().state(now, silence))
                            .orElse(BayState.UNKNOWN);
                    return new BayNow(bay, state, told.isPresent());
                })
                .toList();
    }

    private Set<DeviceId> there() {
        return devices.all().stream()
                .filter(each -> each.status().state() == DeviceState.ONLINE)
                .map(Device::id)
                .collect(toSet());
    }

    public static BayCount count(List<BayNow> bays) {
        return BayCount.of(bays.stream().map(BayNow::state).toList());
    }

    /** Bays of one floor. @param floor with the car park's name and all its spaces where it has no floors */
    public record FloorNow(Floor floor, List<BayNow> bays) {
        public BayCount count() {
            return BayViews.count(bays);
        }

        /** Whether each space of the floor has a sensor that has told of it. */
        public boolean isWhole() {
            return !bays.isEmpty()
                    && bays.size() >= floor.spaces()
                    && bays.stream().allMatch(BayNow::told);
        }
    }

    /** In the order from the entry; floors without bays, too. */
    public List<FloorNow> floors(CarPark carPark) {
        var all = of(carPark);
        return named(carPark, all).stream()
                .map(floor -> new FloorNow(
                        floor,
                        all.stream()
                                .filter(each -> each.bay().floor() == floor.place())
                                .toList()))
                .toList();
    }

    /** Where bays may be. */
    public List<Floor> places(CarPark carPark) {
        var floors = carParks.floors(carPark.id());
        return floors.isEmpty() ? List.of(new Floor(1, carPark.name(), carPark.spaces())) : floors;
    }

    /** Bays of a floor that was taken away are still somewhere. */
    private List<Floor> named(CarPark carPark, List<BayNow> all) {
        var floors = places(carPark);
        int highest = all.stream().mapToInt(each -> each.bay().floor()).max().orElse(0);
        var more = IntStream.rangeClosed(floors.size() + 1, highest).mapToObj(place -> new Floor(place, "" + place, 0));
        return Stream.concat(floors.stream(), more).toList();
    }

    /** Bays that are for something. */
    public record TraitNow(Trait trait, BayCount count) {}

    /** What there is in the car park. */
    public static List<TraitNow> traits(List<BayNow> all) {
        return Arrays.stream(Trait.values())
                .map(trait -> new TraitNow(
                        trait,
                        count(all.stream()
                                .filter(each -> each.bay().traits().contains(trait))
                                .toList())))
                .filter(each -> each.count().total() > 0)
                .toList();
    }
}
