// SPDX-License-Identifier: Apache-2.0
package city.madang.device.role;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Money;
import city.madang.device.Outcome;
import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes payments. What was paid is told by {@code PaymentTaken}, which names the command that asked. */
@ConsumerType
public interface PayStation extends DeviceRole {
    /**
     * Shows an amount and begins to take it. DONE when the station shows it; asked again with the same id it does not begin again.
     *
     * @param amount more than nothing
     */
    Outcome ask(Money amount, CommandId id, Deadline deadline) throws IOException, InterruptedException;

    /** Ends asking, and gives back what was put in. REFUSED when it is paid already. @param asked the id with which it was asked */
    Outcome cancel(CommandId asked, CommandId id, Deadline deadline) throws IOException, InterruptedException;
}
