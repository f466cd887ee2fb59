// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when a command is worth doing. Before it is given to the driver the kit refuses a late one; a driver uses what is
 * {@link #left} as the time-out of its socket.
 */
public record Deadline(Instant at) {
    /** What a command has when nothing else is said. */
    public static final Duration USUAL = Duration.ofSeconds(5);

    /** From now on. */
    public static Deadline in(Duration time, Clock clock) {
        return new Deadline(clock.instant().plus(time));
    }

    public boolean isOver(Clock clock) {
        return !clock.instant().isBefore(at);
    }

    /** Never negative. */
    public Duration left(Clock clock) {
        var left = Duration.between(clock.instant(), at);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
