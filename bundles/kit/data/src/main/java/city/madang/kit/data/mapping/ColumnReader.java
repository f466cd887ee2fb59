// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import city.madang.l10n.LocalText;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Takes a value of one type out of a row; null for null. */
@FunctionalInterface
interface ColumnReader {
    Object read(ResultSet row, int column) throws SQLException;

    /** What takes a value from what a driver gives, which is never null here. */
    @FunctionalInterface
    interface Step<A, B> {
        B apply(A value) throws SQLException;
    }

    Map<Class<?>, ColumnReader> SIMPLE = Map.ofEntries(
            Map.entry(String.class, ResultSet::getString),
            Map.entry(Boolean.class, orNull(ResultSet::getBoolean)),
            Map.entry(Short.class, orNull(ResultSet::getShort)),
            Map.entry(Integer.class, orNull(ResultSet::getInt)),
            Map.entry(Long.class, orNull(ResultSet::getLong)),
            Map.entry(Double.class, orNull(ResultSet::getDouble)),
            Map.entry(boolean.class, orNull(ResultSet::getBoolean)),
            Map.entry(short.class, orNull(ResultSet::getShort)),
            Map.entry(int.class, orNull(ResultSet::getInt)),
            Map.entry(long.class, orNull(ResultSet::getLong)),
            Map.entry(double.class, orNull(ResultSet::getDouble)),
            Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
            Map.entry(byte[].class, ResultSet::getBytes),
            Map.entry(Instant.class, ColumnReader::instant),
            Map.entry(LocalDate.class, ColumnReader::date),
            Map.entry(LocalText.class, text(LocalText::decode)),
            Map.entry(Locale.class, text(Locale::forLanguageTag)),
            Map.entry(UUID.class, text(UUID::fromString)));

    /** @throws IllegalArgumentException when no column can be such a value */
    static ColumnReader of(Type type) {
        if (!(type instanceof Class<?> k)) {
            throw new IllegalArgumentException("no column can be a " + type.getTypeName());
        }
        var simple = SIMPLE.get(k);
        if (simple != null) {
            return simple;
        }
        if (k.isEnum()) {
            return text(name -> constant(k, name));
        }
        if (k.isRecord() && k.getRecordComponents().length == 1) {
            return one(k);
        }
        throw new IllegalArgumentException("no column can be a " + k.getName());
    }

    private static ColumnReader one(Class<?> type) {
        var component = type.getRecordComponents()[0];
        var inner = of(component.getGenericType());
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor(component.getType());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        constructor.setAccessible(true);
        return (row, column) -> {
            var value = inner.read(row, column);
            return value == null ? null : make(constructor, value);
        };
    }

    private static Object make(Constructor<?> constructor, Object value) throws SQLException {
        try {
            return constructor.newInstance(value);
        } catch (InvocationTargetException e) {
            throw new SQLException("the database holds a bad " + constructor.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new SQLException(e);
        }
    }

    private static ColumnReader orNull(ColumnReader primitive) {
        return (row, column) -> {
            var value = primitive.read(row, column);
            return row.wasNull() ? null : value;
        };
    }

    private static ColumnReader text(Step<String, ?> parse) {
        return (row, column) -> {
            var text = row.getString(column);
            return text == null ? null : parse.apply(text);
        };
    }

    private static Object instant(ResultSet row, int column) throws SQLException {
        var value = row.getTimestamp(column, Utc.calendar());
        return value == null ? null : value.toInstant();
    }

    private static Object date(ResultSet row, int column) throws SQLException {
        var value = row.getDate(column);
        return value == null ? null : value.toLocalDate();
    }

    private static Object constant(Class<?> type, String name) throws SQLException {
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new SQLException("the database holds an unknown " + type.getName() + ": " + name);
    }
}
