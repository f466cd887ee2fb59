// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import java.util.Optional;

/**
 * Why a device is in its state, or why a command was not done. The kit has a text for each cause; the driver may add what it knows.
 *
 * @param note the driver's own words
 */
public record Reason(Cause cause, Optional<Message> note) {
    /** What kind of reason; new ones may come, so a {@code switch} needs a default. */
    public enum Cause {
        /** The driver is not installed, or is being updated. */
        DRIVER_MISSING,
        /** The settings are not right; nothing is tried before somebody changes them. */
        CONFIGURATION,
        /** It cannot be reached, or the line was lost. */
        COMMUNICATION,
        /** It did not answer in time. */
        TIMEOUT,
        /** The device through which it is reached is not online. */
        PARENT_OFFLINE,
        /** It says that it is broken, or sends what cannot be. */
        DEVICE_FAULT,
        /** An administrator has switched it off. */
        DISABLED,
        /** A command came after its deadline. */
        EXPIRED,
        /** What the person saw when giving the command is not so any more. */
        CHANGED,
        /** The device cannot do that. */
        NOT_ABLE,
        /** There is no such device. */
        NO_DEVICE,
        /** It, or the kit, has too much to do. */
        BUSY,
        /** A fault of the driver itself. */
        DRIVER_FAULT,
        /** No node of the city runs the devices at the moment, or it did not take the command in time; nothing was done. */
        NO_NODE
    }

    public static Reason of(Cause cause) {
        return new Reason(cause, Optional.empty());
    }

    public static Reason of(Cause cause, Message note) {
        return new Reason(cause, Optional.of(note));
    }
}
