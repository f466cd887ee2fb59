// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import city.madang.device.Outcome;
import city.madang.device.role.DeviceRole;
import java.io.IOException;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One device, from opening to closing. Everything is called by one thread at a time, on the device's strand, and may block until its
 * deadline; only {@link #close} comes from any thread, also while another method is still waiting.
 *
 * <p>A session that throws {@link IOException} from anywhere, or says {@link DeviceSink#lost}, is closed and replaced by a new one.
 */
@ConsumerType
public interface DeviceSession {
    /**
     * What the device can do, by the interface of the role; always the same answer. To be replaced where it depends on settings, or
     * where another object does it: by default a session has the roles that it implements.
     */
    default <R extends DeviceRole> Optional<R> role(Class<R> role) {
        return role.isInstance(this) ? Optional.of(role.cast(this)) : Optional.empty();
    }

    /**
     * Asks the device for a sign of life that changes nothing, at most {@link DeviceConfig#timeout()} long.
     *
     * @return DONE with what the device is, or REFUSED with what is wrong
     */
    Outcome probe() throws IOException, InterruptedException;

    /**
     * Ends it: closes sockets, so that whoever waits is free within 2 s, also when the device never answers. Nothing is left
     * afterwards, no thread and no connection. May be called twice.
     */
    void close();
}
