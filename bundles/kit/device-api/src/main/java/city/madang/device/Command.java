// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import city.madang.device.role.DeviceRole;
import java.io.IOException;
import java.time.Clock;
import java.util.OptionalLong;

/**
 * What one role of a device is to do.
 *
 * @param seen number of the newest event of the device that the person saw who gives it; when there is a newer one the command is
 *     refused with {@link Reason.Cause#CHANGED}. Empty for what does not depend on it
 * @param deed runs on the device's strand, at most once for an id
 */
public record Command<R extends DeviceRole>(CommandId id, Deadline deadline, OptionalLong seen, Deed<R> deed) {
    /** What to ask of the role: mostly a method reference such as {@code Barrier::open}. */
    @FunctionalInterface
    public interface Deed<R extends DeviceRole> {
        /**
         * @throws IOException when the line is lost; the outcome is UNKNOWN
         * @throws InterruptedException when the deadline is over; the outcome is UNKNOWN
         */
        Outcome ask(R role, CommandId id, Deadline deadline) throws IOException, InterruptedException;
    }

    /** With a new id and the usual time. */
    public static <R extends DeviceRole> Command<R> now(Clock clock, Deed<R> deed) {
        return new Command<>(CommandId.next(), Deadline.in(Deadline.USUAL, clock), OptionalLong.empty(), deed);
    }

    /** The same, refused when there is a newer event than this. */
    public Command<R> seeing(long event) {
        return new Command<>(id, deadline, OptionalLong.of(event), deed);
    }
}
