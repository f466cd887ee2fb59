// SPDX-License-Identifier: Apache-2.0
package city.madang.device.role;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Outcome;
import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** A drawer with cash; money that a machine counts itself is told by {@code CashMoved}. */
@ConsumerType
public interface CashDrawer extends DeviceRole {
    /** Lets it spring open. */
    Outcome release(CommandId id, Deadline deadline) throws IOException, InterruptedException;
}
