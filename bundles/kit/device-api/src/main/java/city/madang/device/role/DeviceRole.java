// SPDX-License-Identifier: Apache-2.0
package city.madang.device.role;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something a device can do. Every command of a role has an id and a deadline, and is safe to repeat: a driver need not remember
 * ids, the kit does. A method throws {@link java.io.IOException} when the line is lost; the kit then closes the session and opens
 * another. Waiting ends when the thread is interrupted.
 */
@ConsumerType
public interface DeviceRole {}
