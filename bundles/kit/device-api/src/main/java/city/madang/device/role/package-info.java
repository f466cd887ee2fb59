// SPDX-License-Identifier: Apache-2.0
/**
 * What a device can do: small roles, of which one device has several. A driver's session implements those that its device has and
 * gives them by {@link city.madang.device.spi.DeviceSession#role}; a solution reaches them by
 * {@link city.madang.device.Devices#call}. All methods of a role are called by one thread at a time, on the strand of its device;
 * they may block until the deadline. New abilities come as new roles or as methods with a default, so drivers stay as they are.
 *
 * <pre>{@code
 * final class LoopSession implements DeviceSession, VehicleDetector {
 *     public int detectors() {
 *         return 1;
 *     }
 * }
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.device.role;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
