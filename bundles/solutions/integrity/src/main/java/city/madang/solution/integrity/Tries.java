// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import city.madang.module.NotAllowed;
import java.time.Clock;

/**
 * Wrong codes of all people together, in minutes of the clock, on this node. A code has 66 bits: at this pace the chance to hit one of
 * ten thousand in a year is 1 in 300,000,000. Who only wants to keep others out has to go on all the time. Safe for several threads.
 */
final class Tries {
    static final int PER_MINUTE = 60;
    private static final long MINUTE = 60;

    private final Clock clock;
    private long minute;
    private int wrong;

    Tries(Clock clock) {
        this.clock = clock;
    }

    /** @throws NotAllowed when nobody may try in this minute */
    synchronized void check() {
        var now = Math.floorDiv(clock.instant().getEpochSecond(), MINUTE);
        if (now != minute) {
            minute = now;
            wrong = 0;
        }
        if (wrong >= PER_MINUTE) {
            throw new NotAllowed("talk.busy");
        }
    }

    synchronized void wrong() {
        wrong++;
    }
}
