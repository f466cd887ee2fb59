// SPDX-License-Identifier: Apache-2.0
/**
 * What devices tell. Every event is a record that implements {@link city.madang.device.event.DeviceEvent} and carries a
 * {@link city.madang.device.event.Stamp} by which the kit knows when it happened and whether it had it before. Drivers make them and
 * give them to {@link city.madang.device.spi.DeviceSink}; the kit stores them and hands them on to solutions. The set is open: new
 * kinds come with new versions of this package, so whoever reads events passes over those that are not known. A driver cannot bring
 * kinds of its own, since its classes go when the driver goes.
 *
 * <pre>{@code
 * sink.event(new VehicleSensed(Stamp.at(when, counter), 1, true));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.device.event;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
