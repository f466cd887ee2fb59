// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps the distance between messages that was agreed with the centre, and more when it asks for it. Safe for several threads. */
final class Pace {
    private final long distance;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        distance = TimeUnit.SECONDS.toNanos(1) / Math.max(1, perSecond);
    }

    /** Returns when it is this message's turn. */
    void await() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(turn() - System.nanoTime());
    }

    private synchronized long turn() {
        var mine = Math.max(next, System.nanoTime());
        next = mine + distance;
        return mine;
    }

    /** The centre has too much to do. */
    synchronized void pause(Duration time) {
        next = Math.max(next, System.nanoTime() + time.toNanos());
    }
}
