// SPDX-License-Identifier: Apache-2.0
/**
 * What the author of a driver writes, and what the kit gives to it. Start at {@link city.madang.device.spi.DeviceDriver}: it checks
 * settings and opens sessions; a {@link city.madang.device.spi.DeviceSession} speaks to one device until it is closed. Authors
 * implement these two, and {@link city.madang.device.spi.Polled} where it fits; the kit calls them, and implements {@link city.madang.device.spi.DeviceSink} and {@link city.madang.device.spi.Links}. A driver
 * translates bytes to events and commands to bytes, nothing else: no thread, no retry, no queue, no file.
 *
 * <pre>{@code
 * @ProvidesDriver(id = "loop", kind = DeviceKind.DETECTOR, vendor = "Example", protocol = "HTTP")
 * @Component(service = DeviceDriver.class)
 * public final class LoopDriver implements DeviceDriver<LoopSettings> {
 *     public Class<LoopSettings> settings() {
 *         return LoopSettings.class;
 *     }
 *
 *     public DeviceSession open(DeviceConfig<LoopSettings> config, DeviceSink sink, Links links) {
 *         return new LoopSession(config.settings(), sink);
 *     }
 * }
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.device.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
