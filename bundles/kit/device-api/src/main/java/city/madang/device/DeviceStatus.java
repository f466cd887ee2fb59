// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a device.
 *
 * @param reason there unless it is online or being opened for the first time
 * @param since it has been in this state for this reason
 */
public record DeviceStatus(DeviceState state, Optional<Reason> reason, Instant since) {}
