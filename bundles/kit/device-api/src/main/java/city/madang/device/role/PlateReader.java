// SPDX-License-Identifier: Apache-2.0
package city.madang.device.role;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import java.io.IOException;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** A camera that reads plates; what it reads is told by {@code PlateSeen}. */
@ConsumerType
public interface PlateReader extends DeviceRole {
    /** Which plate of a vehicle. */
    enum Side {
        FRONT,
        REAR,
        UNKNOWN
    }

    /** Which it can read; never empty. */
    Set<Side> sides();

    /**
     * Whether {@link #read} can be asked for; always the same answer. Most readers see vehicles by themselves and take no orders, so
     * one that does says so, and nobody is offered what would be refused.
     */
    default boolean readsOnOrder() {
        return false;
    }

    /** Has it read now. DONE when the device has taken the order; REFUSED with NOT_ABLE where it reads only by itself. */
    default Outcome read(CommandId id, Deadline deadline) throws IOException, InterruptedException {
        return Outcome.refused(Reason.of(Reason.Cause.NOT_ABLE));
    }
}
