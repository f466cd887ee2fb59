// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.change.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows as text for another server: the names and values of a record's components, as {@code application/x-www-form-urlencoded}. What is
 * empty is left out, and what the reader does not know is passed over, so that servers of two versions understand each other. Components
 * are texts, whole numbers, truth values, times, days, constants, values that wrap one of them, and optional ones.
 */
public final class RowText {
    private RowText() {}

    public static String write(Record row) {
        return Arrays.stream(row.getClass().getRecordComponents())
                .flatMap(part ->
                        text(value(part, row))
                                .map(text -> part.getName() + "=" + URLEncoder.encode(text, UTF_8))
                                .stream())
                .collect(Collectors.joining("&"));
    }

    private static Object value(RecordComponent part, Record row) {
        try {
            return part.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of this module is not public", e);
        }
    }

    private static Optional<String> text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(RowText::text);
        }
        if (value instanceof Record wrapper) {
            return text(value(wrapper.getClass().getRecordComponents()[0], wrapper));
        }
        return Optional.of(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    /** @throws IllegalArgumentException when a value is missing or cannot be one */
    public static <R extends Record> R read(Class<R> type, String text) {
        var fields = fields(text);
        return make(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(part -> value(part.getGenericType(), Optional.ofNullable(fields.get(part.getName()))))
                        .toArray());
    }

    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        for (var field : text.split("&")) {
            int sign = field.indexOf('=');
            if (sign < 0
                    || fields.put(field.substring(0, sign), URLDecoder.decode(field.substring(sign + 1), UTF_8))
                            != null) {
                throw new IllegalArgumentException("not a row");
            }
        }
        return fields;
    }

    private static Object value(Type type, Optional<String> text) {
        if (type instanceof ParameterizedType optional) {
            return text.map(each -> plain((Class<?>) optional.getActualTypeArguments()[0], each));
        }
        return plain((Class<?>) type, text.orElseThrow(() -> new IllegalArgumentException("something is missing")));
    }

    private static Object plain(Class<?> type, String text) {
        try {
            return type == Instant.class
                    ? Instant.parse(text)
                    : type == LocalDate.class ? LocalDate.parse(text) : number(type, text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }

    private static Object number(Class<?> type, String text) {
        if (type == long.class || type == Long.class) {
            return Long.valueOf(text);
        }
        return type == int.class || type == Integer.class ? Integer.valueOf(text) : other(type, text);
    }

    private static Object other(Class<?> type, String text) {
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> ((Enum<?>) each).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not a constant of " + type.getSimpleName()));
        }
        return type.isRecord()
                ? make(type, plain((Class<?>) type.getRecordComponents()[0].getGenericType(), text))
                : text;
    }

    private static <R> R make(Class<R> type, Object... values) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }
}
