// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

/** How a device stands with the city. */
public enum DeviceState {
    /** Its driver is opening it, or waits before it tries again. */
    CONNECTING,
    /** It answers. */
    ONLINE,
    /** It does not, or cannot be asked; the {@link Reason} says why. */
    OFFLINE,
    /** An administrator has switched it off. */
    DISABLED
}
