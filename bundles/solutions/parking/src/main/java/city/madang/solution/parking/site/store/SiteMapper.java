// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site.store;

import city.madang.device.DeviceId;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.Direction;
import city.madang.solution.parking.site.Duty;
import city.madang.solution.parking.site.Floor;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Car parks, floors, lanes and their devices. */
public interface SiteMapper {
    /** A row of {@code parking_lane}. */
    record LaneRow(LaneId id, CarParkId carPark, String name, Direction direction, int detectors) {}

    /** A row of {@code parking_lane_device}. */
    record LaneDevice(LaneId lane, Duty duty, DeviceId device) {}

    void insert(CarPark carPark, Instant made);

    int update(CarPark carPark);

    Optional<CarPark> find(CarParkId id);

    Optional<CarPark> named(String code);

    List<CarPark> all();

    /** Which site runs it; empty when this server does. */
    Optional<String> runBy(CarParkId carPark);

    void insertRunBy(CarParkId carPark, String site);

    void insertFloor(CarParkId carPark, Floor floor);

    void deleteFloors(CarParkId carPark);

    List<Floor> floors(CarParkId carPark);

    void insertLane(LaneRow lane);

    void updateLane(LaneRow lane);

    Optional<LaneRow> lane(LaneId id);

    List<LaneRow> lanes(CarParkId carPark);

    void insertDevice(LaneDevice device);

    void deleteDevices(LaneId lane);

    List<LaneDevice> devices(LaneId lane);

    /** In which lane a device has duties. */
    Optional<LaneId> laneOf(DeviceId device);

    /** At how many pay stations, which belong to no lane, a device takes money. */
    int stationsOf(DeviceId device);
}
