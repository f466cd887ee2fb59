// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import java.util.Optional;

/**
 * A device as it is now.
 *
 * @param name given by the city, for people
 * @param driver id of the driver that speaks to it, installed or not
 * @param parent through which it is reached, or where it is mounted
 */
public record Device(DeviceId id, String name, String driver, Optional<DeviceId> parent, DeviceStatus status) {}
