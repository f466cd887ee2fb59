// SPDX-License-Identifier: Apache-2.0
package city.madang.device.role;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Outcome;
import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** A gate, bollard or arm. When the line is lost it stays as it is; a driver never moves it by itself. */
@ConsumerType
public interface Barrier extends DeviceRole {
    /** Where it is. */
    enum Position {
        OPEN,
        CLOSED,
        MOVING,
        /** After a power failure or a move by hand, until it was seen. */
        UNKNOWN
    }

    /** As the device says now. */
    Position position() throws IOException, InterruptedException;

    /** Opens it for one vehicle. DONE when the device has confirmed the command; that it is open, says an event. */
    Outcome open(CommandId id, Deadline deadline) throws IOException, InterruptedException;

    /** Closes it, and ends {@link #holdOpen}. REFUSED by the device while something is under it. */
    Outcome close(CommandId id, Deadline deadline) throws IOException, InterruptedException;

    /** Opens it and keeps it open until {@link #close}, for example in an emergency. */
    Outcome holdOpen(CommandId id, Deadline deadline) throws IOException, InterruptedException;
}
