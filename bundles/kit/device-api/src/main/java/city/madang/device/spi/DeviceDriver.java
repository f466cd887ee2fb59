// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Speaks to devices of one kind. Registered as a service of this type by a class with {@link ProvidesDriver}. Keeps no state:
 * everything belongs to the sessions. Its methods may be called by several threads, for different devices.
 *
 * @param <S> an interface whose methods carry {@link Setting}
 */
@ConsumerType
public interface DeviceDriver<S> {
    Class<S> settings();

    /**
     * What is wrong with settings beyond what {@link Setting} says, for example two that do not go together. Opens nothing.
     *
     * @return empty when nothing is
     */
    default List<Problem> check(DeviceConfig<S> config) {
        return List.of();
    }

    /**
     * Opens the connection to a device and tells the sink first how every input is now, so that what happened meanwhile is seen.
     * Called on the device's strand; may block for {@link DeviceConfig#timeout()}, then the thread is interrupted.
     *
     * @throws IOException when the device cannot be reached; the kit tries again later, ever more slowly
     * @throws InterruptedException when waiting was cut off; what was opened has to be closed before
     */
    DeviceSession open(DeviceConfig<S> config, DeviceSink sink, Links links) throws IOException, InterruptedException;
}
