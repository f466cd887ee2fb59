// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import city.madang.device.DeviceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What a driver gets to open a device.
 *
 * @param settings as they were entered, already checked against {@link Setting}
 * @param parent through which the device is reached, if it is
 * @param timeout of opening, polling and probing
 * @param clock never ask the system instead
 */
public record DeviceConfig<S>(DeviceId device, S settings, Optional<DeviceId> parent, Duration timeout, Clock clock) {}
