// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a device is opened again: twice as long each time, from one second to five minutes. A fifth more or less, so
 * that devices that lost their power together do not all come back in one moment. Used under its owner's lock.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LAST = Duration.ofMinutes(5);
    /** Who was open for less has not recovered. */
    private static final Duration STEADY = Duration.ofSeconds(30);

    private static final double SPREAD = 0.2;

    private final RandomGenerator random;
    private Duration wait = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        var now = wait;
        wait = wait.multipliedBy(2).compareTo(LAST) > 0 ? LAST : wait.multipliedBy(2);
        return Duration.ofMillis(Math.round(now.toMillis() * (1 - SPREAD + 2 * SPREAD * random.nextDouble())));
    }

    /** It was open for so long. */
    void wasOpen(Duration time) {
        if (time.compareTo(STEADY) >= 0) {
            reset();
        }
    }

    void reset() {
        wait = FIRST;
    }
}
