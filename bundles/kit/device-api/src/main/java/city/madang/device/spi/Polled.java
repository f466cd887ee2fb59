// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import java.io.IOException;
import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** A session that asks its device again and again; the kit calls it on the strand, so it needs no timer. */
@ConsumerType
public interface Polled {
    /** From the end of one to the beginning of the next; 50 ms at least. */
    Duration every();

    /**
     * Asks the device and tells the sink what is new. May wait for {@link DeviceConfig#timeout()}; commands wait meanwhile, so shorter
     * is better.
     *
     * @throws IOException when the line is lost
     */
    void poll() throws IOException, InterruptedException;
}
