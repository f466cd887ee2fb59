// SPDX-License-Identifier: Apache-2.0
package city.madang.device.role;

import city.madang.device.SpaceId;
import java.io.IOException;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Sees whether parking spaces are taken; each change is told by {@code SpaceChanged}. */
@ConsumerType
public interface SpaceSensor extends DeviceRole {
    /** What is known of a space. */
    enum Occupancy {
        FREE,
        TAKEN,
        UNKNOWN
    }

    /** The spaces that it has told of since it was opened, as they were last; never null, may be empty. */
    Map<SpaceId, Occupancy> spaces() throws IOException, InterruptedException;
}
