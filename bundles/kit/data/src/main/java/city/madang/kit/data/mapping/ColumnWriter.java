// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import city.madang.l10n.LocalText;
import java.lang.reflect.RecordComponent;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Puts a value into a statement. */
final class ColumnWriter {
    private ColumnWriter() {}

    static void write(PreparedStatement statement, int index, Object value) throws SQLException {
        var plain = plain(value);
        if (plain instanceof Instant instant) {
            statement.setTimestamp(index, Timestamp.from(instant), Utc.calendar());
        } else if (plain instanceof LocalDate date) {
            statement.setDate(index, Date.valueOf(date));
        } else {
            statement.setObject(index, plain);
        }
    }

    /** What is inside optionals and records of one component, in a form that JDBC knows or {@link #write} does. */
    private static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(ColumnWriter::plain).orElse(null);
        }
        if (value instanceof LocalText text) {
            return text.encoded();
        }
        if (value instanceof Locale locale) {
            return locale.toLanguageTag();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof UUID) {
            return value.toString();
        }
        return value instanceof Record one ? plain(only(one)) : value;
    }

    private static Object only(Record one) {
        RecordComponent[] components = one.getClass().getRecordComponents();
        if (components.length != 1) {
            throw new IllegalArgumentException(one.getClass().getName() + " is no column: it has several components");
        }
        try {
            var accessor = components[0].getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
