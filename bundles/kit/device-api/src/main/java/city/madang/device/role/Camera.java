// SPDX-License-Identifier: Apache-2.0
package city.madang.device.role;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Outcome;
import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes pictures of a lane or a place. */
@ConsumerType
public interface Camera extends DeviceRole {
    /** Takes one. DONE after it was told by {@code PictureTaken}. */
    Outcome picture(CommandId id, Deadline deadline) throws IOException, InterruptedException;
}
