// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a message that could not be handed over is tried again.
 *
 * @param first pause after the first try; each next one is twice as long
 * @param longest pause
 * @param patience after so long the message is given up
 */
record RetryPlan(Duration first, Duration longest, Duration patience) {
    /** Two days: a mail server that is down over a weekend is an administrator's matter (RFC 5321 4.5.4.1 has 4 to 5 days). */
    static final RetryPlan USUAL = new RetryPlan(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(2));

    /** A code to sign in with is of no use later. */
    static final RetryPlan URGENT = new RetryPlan(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(15));

    static RetryPlan of(boolean urgent) {
        return urgent ? URGENT : USUAL;
    }

    /**
     * @param tries so far, at least 1
     * @param began when the message was first ready to go
     * @return when to try again; empty when it is given up
     */
    Optional<Instant> next(int tries, Instant began, Instant now) {
        if (!now.isBefore(began.plus(patience))) {
            return Optional.empty();
        }
        var doubled = first.multipliedBy(1L << Math.min(tries - 1, 20));
        return Optional.of(now.plus(doubled.compareTo(longest) < 0 ? doubled : longest));
    }
}
