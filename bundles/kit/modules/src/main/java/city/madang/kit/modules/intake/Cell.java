// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.intake.Codes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One field of a mapping.
 *
 * @param index of the column; -1 for a constant
 */
record Cell(
        String field,
        Mapping.Source source,
        int index,
        Set<String> empty,
        List<DateTimeFormatter> formats,
        ZoneId zone) {
    private static final int SHOWN = 60;
    /** Fits whatever a code can name. */
    private static final int LONGEST_CODE = Math.min(DepartmentId.LONGEST, AreaId.LONGEST);

    /** @throws IllegalArgumentException when a pattern of time is none, or there is no column */
    static Cell of(String field, Mapping.Source source, List<String> empty, List<String> header, ZoneId zone) {
        if ((source.column() == null) == (source.constant() == null)) {
            throw new IllegalArgumentException("the field " + field + " has either a column or a constant");
        }
        var words = new HashSet<>(empty);
        words.addAll(source.empty());
        var formats = source.time().stream().map(Cell::format).toList();
        var index = source.column() == null ? -1 : header.indexOf(source.column());
        return new Cell(field, source, index, words, formats, zone);
    }

    boolean isTime() {
        return !formats.isEmpty();
    }

    /** The module's word; empty text for an empty cell. */
    String text(List<String> values) {
        if (index < 0) {
            return source.constant();
        }
        var value = values.get(index).strip();
        if (value.isEmpty() || empty.contains(value)) {
            return "";
        }
        if (source.values().isEmpty()) {
            return formed(value);
        }
        var listed = source.values().get(value);
        return listed != null ? listed : formed(unlisted(value));
    }

    private String formed(String value) {
        if (source.as() == null || value.isEmpty()) {
            return value;
        }
        return switch (source.as()) {
            case CODE -> Codes.of(value, LONGEST_CODE);
            case WORDS -> new PlainWords(source.abbreviations()).of(value);
        };
    }

    /** Times of the hour that the clock skips or repeats are taken as {@link LocalDateTime#atZone} takes them. */
    Instant time(String text) {
        for (var format : formats) {
            try {
                var read = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
                if (read instanceof OffsetDateTime exact) {
                    return exact.toInstant();
                }
                return read instanceof LocalDateTime local
                        ? local.atZone(zone).toInstant()
                        : LocalDate.from(read).atStartOfDay(zone).toInstant();
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw new IllegalArgumentException(
                field + ": '" + shown(text) + "' is no time like " + String.join(" or ", source.time()));
    }

    private String unlisted(String value) {
        if (source.otherwise() != null) {
            return source.otherwise();
        }
        return switch (source.unlisted()) {
            case KEEP -> value;
            case LEAVE_OUT -> "";
            case REFUSE ->
                throw new IllegalArgumentException(
                        field + ": the mapping's table does not have '" + shown(value) + "'");
        };
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static DateTimeFormatter format(String pattern) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the mapping's pattern of time '" + pattern + "' is none: " + e.getMessage(), e);
        }
    }
}
