// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

/** Somebody pressed a button at a device. */
public record ButtonPressed(Stamp stamp, Button button) implements DeviceEvent {
    /** What it is for. */
    public enum Button {
        TICKET,
        HELP,
        CANCEL,
        OTHER
    }
}
