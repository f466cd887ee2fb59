// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

import city.madang.device.role.VehicleDetector;

/**
 * A vehicle came onto a detector, or left it.
 *
 * @param detector 1 to {@value VehicleDetector#MOST}, in the direction of travel
 */
public record VehicleSensed(Stamp stamp, int detector, boolean present) implements DeviceEvent {
    /** @throws IllegalArgumentException when there cannot be such a detector */
    public VehicleSensed {
        if (detector < 1 || detector > VehicleDetector.MOST) {
            throw new IllegalArgumentException("not a detector of a lane");
        }
    }
}
