// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.web;

import city.madang.device.Plate;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.web.Form;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A time for which somebody wants a space, as it was typed by the city's clock. What cannot be is said at its field.
 *
 * @param typed what stands in a field
 */
record AskedTime(Form form, Function<String, Optional<String>> typed, ZoneId zone, Instant now) {
    private static final Duration LATE = Duration.ofMinutes(5);

    /** A time that can be reserved. */
    record Span(Instant from, Instant until) {}

    /** The next full hour. */
    LocalDateTime from() {
        var next =
                LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        return read("from").orElse(next);
    }

    LocalDateTime to() {
        return read("to").orElseGet(() -> from().plusHours(2));
    }

    private Optional<LocalDateTime> read(String field) {
        try {
            return typed.apply(field).map(Typed::moment);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // said in span()
        }
    }

    /** Empty when something about the time is wrong. */
    Optional<Span> span() {
        boolean wrong = false;
        for (var field : List.of("from", "to")) {
            if (read(field).isEmpty()) {
                form.error(field, typed.apply(field).isEmpty() ? "required" : "invalid");
                wrong = true;
            }
        }
        var begin = from().atZone(zone).toInstant();
        var end = to().atZone(zone).toInstant();
        if (begin.isBefore(now.minus(LATE)) || begin.isAfter(now.plus(Reservation.AHEAD))) {
            form.error("from", "far", Reservation.AHEAD.toDays());
            wrong = true;
        }
        var length = Duration.between(begin, end);
        if (length.compareTo(Reservation.SHORTEST) < 0 || length.compareTo(Reservation.LONGEST) > 0) {
            form.error("to", "order", Reservation.SHORTEST.toMinutes(), Reservation.LONGEST.toHours());
            wrong = true;
        }
        return wrong ? Optional.empty() : Optional.of(new Span(begin, end));
    }

    static String plate(String written) {
        return Plate.read(written).text();
    }
}
