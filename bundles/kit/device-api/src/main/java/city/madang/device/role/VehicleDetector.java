// SPDX-License-Identifier: Apache-2.0
package city.madang.device.role;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Induction loops or light beams of one lane; each change is told by {@code VehicleSensed}. */
@ConsumerType
public interface VehicleDetector extends DeviceRole {
    int MOST = 3;

    /** How many there are, 1 to {@value #MOST}, counted in the direction of travel. */
    int detectors();

    /** Whether something stands on it now. @param detector from 1 */
    boolean occupied(int detector) throws IOException, InterruptedException;
}
