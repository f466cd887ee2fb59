// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.node;

import city.madang.device.DeviceStatus;
import city.madang.device.role.DeviceRole;
import java.util.Set;

/**
 * How a device is.
 *
 * @param roles what it can do now, by the simple names of the interfaces
 * @param reads whether it reads plates on order now
 * @param calls whether it takes calls at its address now
 */
public record Standing(DeviceStatus status, Set<String> roles, boolean reads, boolean calls) {
    public boolean can(Class<? extends DeviceRole> role) {
        return roles.contains(role.getSimpleName());
    }
}
