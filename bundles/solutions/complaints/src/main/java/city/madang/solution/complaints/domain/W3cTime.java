// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Times as the W3C note on date and time formats writes them; GeoReport v2 asks for the zone with every one of them. */
public final class W3cTime {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T23:59:59Z");
    private static final int LONGEST = 40;
    /** {@code YYYY-MM-DD}. */
    private static final int DAY = 10;

    private W3cTime() {}

    /**
     * Reads a time with its zone, or a day, which begins at midnight of the city. A plus sign that came as a space, because
     * somebody wrote it into an address as it is, counts as a plus sign.
     */
    public static Optional<Instant> parse(String text, ZoneId city) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var moment = text.length() == DAY
                    ? LocalDate.parse(text).atStartOfDay(city).toInstant()
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return Optional.of(moment).filter(each -> !each.isBefore(FIRST) && !each.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** To the second, in the zone of the city. */
    public static String write(Instant moment, ZoneId city) {
        return WRITTEN.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(city));
    }
}
