// SPDX-License-Identifier: Apache-2.0
package city.madang.device.role;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Outcome;
import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Prints slips of paper. */
@ConsumerType
public interface ReceiptPrinter extends DeviceRole {
    /** How many characters of usual width a line has, at least 1. */
    int columns();

    /**
     * Prints lines and cuts the paper. DONE when the printer has confirmed all of it.
     *
     * @param lines in any script, from the top; what the printer has no letters for is sent as a picture by the driver
     */
    Outcome print(List<String> lines, CommandId id, Deadline deadline) throws IOException, InterruptedException;
}
