// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Values of cells as texts that every program reads alike: numbers with a point, days and times as in ISO 8601. */
public final class Cells {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Cells() {}

    /** The value as a spreadsheet takes it: times in the city's zone. */
    static Object local(Object value, ZoneId zone) {
        return value instanceof Instant instant ? LocalDateTime.ofInstant(instant, zone) : value;
    }

    /** @param value as in {@code Table}; null is an empty text */
    public static String plain(Object value, ZoneId zone) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant instant) {
            return plain(LocalDateTime.ofInstant(instant, zone));
        }
        return value instanceof LocalDate day ? day.toString() : value.toString();
    }

    static String plain(LocalDateTime time) {
        return MINUTE.format(time);
    }
}
