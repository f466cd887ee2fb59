// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site;

import city.madang.device.DeviceId;
import city.madang.device.role.VehicleDetector;
import java.util.Map;
import java.util.Optional;

/**
 * A lane in or out of a car park.
 *
 * @param detectors how many loops its detector has, in the direction of travel, 1 to 3; the last one lies behind the gate when there
 *     is more than one
 * @param devices at least a gate and a detector, or nothing can pass by itself
 */
public record Lane(
        LaneId id, CarParkId carPark, String name, Direction direction, int detectors, Map<Duty, DeviceId> devices) {
    public static final int MOST_NAME = 60;

    /** @throws IllegalArgumentException when a part is out of its range */
    public Lane {
        if (name.isBlank() || detectors < 1 || detectors > VehicleDetector.MOST) {
            throw new IllegalArgumentException("not a lane");
        }
        devices = Map.copyOf(devices);
    }

    public Optional<DeviceId> device(Duty duty) {
        return Optional.ofNullable(devices.get(duty));
    }

    public boolean isEntry() {
        return direction == Direction.ENTRY;
    }
}
