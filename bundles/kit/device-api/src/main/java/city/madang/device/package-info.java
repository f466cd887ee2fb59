// SPDX-License-Identifier: Apache-2.0
/**
 * Devices as the city knows them, and the values that devices, drivers and solutions speak in. A solution starts at
 * {@link city.madang.device.Devices}; the author of a driver starts at {@link city.madang.device.spi}. The kit implements
 * {@code Devices}, solutions call it; the other types are values that anybody makes. Nothing here knows a vendor.
 *
 * <pre>{@code
 * var devices = kit.service(Devices.class);
 * var outcome = devices.call(gate, Barrier.class, Command.now(kit.clock(), Barrier::open));
 * if (outcome.kind() == Outcome.Kind.UNKNOWN) {
 *     // somebody has to look: it may have opened
 * }
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.2.0")
package city.madang.device;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
