// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import java.time.Duration;

/**
 * How many tries may fail, and how long the waits are after that. Source: NIST SP 800-63B 5.2.2, which allows at most 100
 * failures in a row on one account and suggests waits that grow from 30 seconds to an hour.
 *
 * @param free failures before the first wait; each further one doubles it
 * @param longest the wait does not grow beyond this
 * @param most from that many failures on the wait is a whole {@code memory}
 * @param memory the count starts anew that long after its first failure
 */
record Limit(int free, Duration longest, int most, Duration memory) {
    private static final Duration FIRST = Duration.ofSeconds(30);
    /** Where nothing is set. */
    static final int TRIES_PER_ADDRESS = 500;

    private static final int NEVER = Integer.MAX_VALUE;

    /**
     * One login or one receipt number: 5 free, then 30 s, 1 min, 2 min ... 1 hour; 100 in 30 days and no more. At that pace
     * a PIN of six digits is guessed with a chance of 1 in 10,000 a month.
     */
    static final Limit ACCOUNT = new Limit(5, Duration.ofHours(1), 100, Duration.ofDays(30));

    /**
     * Codes sent to one address: 3, then with waits that grow to a quarter of an hour. It is forgotten after an hour, so that
     * nobody can keep somebody else out; a code that was sent stays good.
     */
    static final Limit SENDS = new Limit(3, Duration.ofMinutes(15), NEVER, Duration.ofHours(1));

    /** One address, behind which a whole office may sit: many more, and never long. */
    static Limit address(int free) {
        return new Limit(free, Duration.ofMinutes(15), NEVER, Duration.ofHours(1));
    }

    /** The wait after that many failures. */
    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        if (failures >= most) {
            return memory;
        }
        var wait = FIRST.multipliedBy(1L << Math.min(failures - free, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
