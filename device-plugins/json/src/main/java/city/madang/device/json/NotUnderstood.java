// SPDX-License-Identifier: Apache-2.0
package city.madang.device.json;

import city.madang.device.Message;

/** A message of a device that cannot be what it should be. The device goes on; the message is told as a fault. */
public final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Message why;

    /** @param why in the driver's texts */
    public NotUnderstood(Message why) {
        super(why.key(), null, false, false);
        this.why = why;
    }

    public Message why() {
        return why;
    }
}
