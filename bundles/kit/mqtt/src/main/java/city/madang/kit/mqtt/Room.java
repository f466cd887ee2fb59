// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import java.util.concurrent.atomic.AtomicLong;

/** Memory for messages that wait, of all devices together. Safe for several threads. */
final class Room {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /** @param most bytes */
    Room(long most) {
        this.most = most;
    }

    /** Takes room, if there is some. */
    boolean take(int bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void give(int bytes) {
        taken.addAndGet(-bytes);
    }
}
