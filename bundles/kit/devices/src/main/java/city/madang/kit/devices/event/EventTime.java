// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an event happened, by the best that is known. A clock that is a little ahead is believed to be right; one that is far ahead,
 * or from before such devices were made, is not believed. A late event keeps its time: that is what it has one for.
 *
 * @param believed whether the device's own time was taken
 */
record EventTime(Instant at, boolean believed) {
    private static final Duration AHEAD = Duration.ofMinutes(2);
    private static final Instant BEFORE_ANY = Instant.parse("2015-01-01T00:00:00Z");

    static EventTime of(Optional<Instant> told, Instant received) {
        if (told.isEmpty()) {
            return new EventTime(received, true);
        }
        var device = told.get();
        if (device.isBefore(BEFORE_ANY) || device.isAfter(received.plus(AHEAD))) {
            return new EventTime(received, false);
        }
        return new EventTime(device.isAfter(received) ? received : device, true);
    }
}
