// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site;

import static java.util.stream.Collectors.toMap;

import city.madang.data.Tx;
import city.madang.device.DeviceId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.change.Marks;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.site.store.SiteMapper;
import city.madang.solution.parking.site.store.SiteMapper.LaneDevice;
import city.madang.solution.parking.site.store.SiteMapper.LaneRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Car parks as the city has set them up. */
public final class CarParks {
    private static final String ACT = "parking.set-up";

    private final Kit kit;
    private final RunBy runBy = new RunBy();

    public CarParks(Kit kit) {
        this.kit = kit;
    }

    /** Which server runs each. */
    public RunBy runBy() {
        return runBy;
    }

    public List<CarPark> all() {
        return kit.database().read(tx -> tx.mapper(SiteMapper.class).all());
    }

    public Optional<CarPark> named(String code) {
        return kit.database().read(tx -> tx.mapper(SiteMapper.class).named(code));
    }

    public List<Floor> floors(CarParkId carPark) {
        return kit.database().read(tx -> tx.mapper(SiteMapper.class).floors(carPark));
    }

    /** Entries first. */
    public List<Lane> lanes(CarParkId carPark) {
        return kit.database().read(tx -> lanes(tx, carPark));
    }

    /** The same within a unit of work. */
    public static List<Lane> lanes(Tx tx, CarParkId carPark) {
        return tx.mapper(SiteMapper.class).lanes(carPark).stream()
                .map(row -> lane(tx, row))
                .toList();
    }

    /** Within a unit of work. */
    public static Optional<Lane> lane(Tx tx, LaneId id) {
        return tx.mapper(SiteMapper.class).lane(id).map(row -> lane(tx, row));
    }

    private static Lane lane(Tx tx, LaneRow row) {
        var devices = tx.mapper(SiteMapper.class).devices(row.id()).stream()
                .collect(toMap(LaneDevice::duty, LaneDevice::device));
        return new Lane(row.id(), row.carPark(), row.name(), row.direction(), row.detectors(), devices);
    }

    /** @return false when another one has the code */
    public boolean add(Visitor who, CarPark carPark, List<Floor> floors) {
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(SiteMapper.class);
            if (mapper.named(carPark.code()).isPresent()) {
                return false;
            }
            mapper.insert(carPark, kit.clock().instant());
            floors.forEach(floor -> mapper.insertFloor(carPark.id(), floor));
            Marks.changed(tx, ChangeKind.CAR_PARK, carPark.id().value());
            kit.audit().record(tx, who, ACT, carPark.name());
            return true;
        });
    }

    /** All but its code, which stands on boards and in addresses. */
    public void change(Visitor who, CarPark carPark, List<Floor> floors) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(SiteMapper.class);
            runBy.mustBeHere(tx, carPark.id());
            mapper.update(carPark);
            mapper.deleteFloors(carPark.id());
            floors.forEach(floor -> mapper.insertFloor(carPark.id(), floor));
            Marks.changed(tx, ChangeKind.CAR_PARK, carPark.id().value());
            kit.audit().record(tx, who, ACT, carPark.name());
        });
    }

    /** Adds a lane, or changes it. @return a duty whose device works in another lane, so that nothing was kept */
    public Optional<Duty> keep(Visitor who, Lane lane) {
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(SiteMapper.class);
            runBy.mustBeHere(tx, lane.carPark());
            var elsewhere = lane.devices().entrySet().stream()
                    .filter(each -> worksElsewhere(mapper, each.getValue(), lane.id()))
                    .map(Map.Entry::getKey)
                    .min(Comparator.naturalOrder());
            if (elsewhere.isPresent()) {
                return elsewhere;
            }
            var row = new LaneRow(lane.id(), lane.carPark(), lane.name(), lane.direction(), lane.detectors());
            if (mapper.lane(lane.id()).isPresent()) {
                mapper.updateLane(row);
                mapper.deleteDevices(lane.id());
            } else {
                mapper.insertLane(row);
            }
            lane.devices().forEach((duty, device) -> mapper.insertDevice(new LaneDevice(lane.id(), duty, device)));
            kit.audit().record(tx, who, ACT, lane.name());
            return Optional.empty();
        });
    }

    /** Whether it takes money at a pay station that belongs to no lane. */
    public boolean isAtStation(DeviceId device) {
        return kit.database().read(tx -> tx.mapper(SiteMapper.class).stationsOf(device)) > 0;
    }

    private static boolean worksElsewhere(SiteMapper mapper, DeviceId device, LaneId lane) {
        return mapper.laneOf(device).filter(other -> !other.equals(lane)).isPresent() || mapper.stationsOf(device) > 0;
    }
}
