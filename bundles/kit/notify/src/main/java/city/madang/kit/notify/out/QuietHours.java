// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Hours of a day in which people are left alone, in the city's zone.
 *
 * @param from when they begin
 * @param to when they end; before {@code from} when they go over midnight; the same as {@code from} for none at all
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /**
     * Reads {@code 21:00-08:00}; empty text for none.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static QuietHours parse(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        var parts = text.split("-");
        try {
            if (parts.length == 2) {
                return new QuietHours(LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[1].strip()));
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("quiet hours are written like 21:00-08:00, not " + text, e);
        }
        throw new IllegalArgumentException("quiet hours are written like 21:00-08:00, not " + text);
    }

    /** When a message may go that is ready now; empty when it may go now. */
    public Optional<Instant> holdUntil(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (!holds(local.toLocalTime())) {
            return Optional.empty();
        }
        var end = local.with(to);
        // The day may have no such time, or have it twice, when clocks change: always the first that is still to come.
        var next = end.isAfter(local)
                ? end
                : local.toLocalDate().plusDays(1).atTime(to).atZone(zone);
        return Optional.of(next.toInstant());
    }

    private boolean holds(LocalTime time) {
        if (from.equals(to)) {
            return false;
        }
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    @Override
    public String toString() {
        return from.equals(to) ? "" : from + "-" + to;
    }
}
