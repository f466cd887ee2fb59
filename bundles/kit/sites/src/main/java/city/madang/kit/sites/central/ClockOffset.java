// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import java.time.Duration;

/**
 * How far the clock of a site is before that of the centre. What a call says of its clock is old by the way here, which is somewhere between
 * nothing and the whole round trip of that call; the site tells the round trip with its next call (as NTP does it, RFC 5905, section 8).
 *
 * @param ahead the middle of what it can be; negative when the clock is behind
 * @param within the round trip: it is off by half of it at most, as long as the clock was not set meanwhile
 */
record ClockOffset(Duration ahead, Duration within) {
    /** @param raw the clock that a call named minus ours when it came */
    static ClockOffset of(Duration raw, Duration trip) {
        return new ClockOffset(raw.plus(trip.dividedBy(2)), trip);
    }
}
