// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import java.time.Duration;

/**
 * How a failing delivery is tried again: after the first pause, then after double the last one, up to the longest.
 *
 * @param tries after so many it is given up
 */
public record Patience(int tries, Duration first, Duration longest) {
    /** About half an hour in all: longer than the restart of a mail server, shorter than an official's patience. */
    public static final Patience USUAL = new Patience(12, Duration.ofSeconds(1), Duration.ofMinutes(5));

    /** @param tried how often already, at least 1 */
    Duration pauseAfter(int tried) {
        var doubled = first.multipliedBy(1L << Math.min(tried - 1, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
