// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import city.madang.device.ImageRef;
import city.madang.device.Reason;
import city.madang.device.event.DeviceEvent;
import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Takes what a session has to tell. Made for one session; after its close everything is passed over. Safe for several threads. */
@ProviderType
public interface DeviceSink {
    /**
     * Stores an event. When this returns it is stored, or was before, or is one that the city does not take (counted, and shown on
     * the device's page), so the driver may confirm it to the device.
     *
     * <p>Only while a message of {@link Links#mqtt} is taken, on the thread that takes it, this returns sooner: the kit confirms that
     * message when all that it told is stored, and {@link Links.MqttLink#publish} waits for it. So a handler confirms nothing in
     * another way.
     *
     * @throws java.io.UncheckedIOException when it could not be stored now: do not confirm it, let the exception go on
     */
    void event(DeviceEvent event);

    /**
     * Stores a picture, to be named in an event.
     *
     * @param type {@code image/jpeg} or {@code image/png}
     * @throws IOException when it is too large, no such picture, or could not be stored
     */
    ImageRef picture(InputStream bytes, String type) throws IOException;

    /** The line is lost, or the device is not to be used any more; the kit closes the session and opens another later. */
    void lost(Reason reason);
}
