// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.web;

import city.madang.device.DeviceState;
import java.time.Instant;

/**
 * A device in the list and on its page. Public, because templates read it.
 *
 * @param driver its name
 * @param above name of the device through which it is reached; empty text for none
 * @param why empty text when there is no reason
 * @param since it is so
 */
public record DeviceView(
        String id, String name, String driver, String above, DeviceState state, String why, Instant since) {
    /** For the colour of its tag; the word is what says it. */
    public String colour() {
        return switch (state) {
            case ONLINE -> "success";
            case CONNECTING -> "warning";
            case OFFLINE -> "danger";
            case DISABLED -> "absent";
        };
    }
}
