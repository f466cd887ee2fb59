// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import city.madang.device.Deadline;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** A driver that can look for its devices. Optional; implemented by the driver beside {@link DeviceDriver}. */
@ConsumerType
public interface DeviceDiscovery {
    /** What is found until the deadline; asks and changes nothing. Never null. */
    List<Found> discover(Deadline deadline) throws IOException, InterruptedException;

    /**
     * A device that could be added.
     *
     * @param name as the device calls itself
     * @param settings that are known by this, by their names, as they would be typed
     */
    record Found(String name, Map<String, String> settings) {
        public Found {
            settings = Map.copyOf(settings);
        }
    }
}
