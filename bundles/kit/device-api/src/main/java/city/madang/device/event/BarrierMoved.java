// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

import city.madang.device.role.Barrier.Position;

/** A barrier is where it was not before, or was seen for the first time since it was opened. */
public record BarrierMoved(Stamp stamp, Position position, By by) implements DeviceEvent {
    /** What moved it. */
    public enum By {
        COMMAND,
        /** A button, key or crank on site. */
        MANUAL,
        UNKNOWN
    }
}
