// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.rows;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The components of a record as columns and as members of an object. */
public final class RowFields {
    private final List<RecordComponent> parts;
    private final List<Method> accessors;

    private RowFields(List<RecordComponent> parts) {
        this.parts = parts;
        this.accessors = parts.stream().map(RecordComponent::getAccessor).toList();
        accessors.forEach(accessor -> accessor.setAccessible(true));
    }

    public static RowFields of(Class<? extends Record> type) {
        return new RowFields(Arrays.asList(type.getRecordComponents()));
    }

    List<String> names() {
        return parts.stream().map(RecordComponent::getName).toList();
    }

    /** Values in the order of the names; null for what is not there. */
    List<Object> values(Record row) throws IOException {
        var values = new Object[accessors.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, accessors.get(i));
        }
        return Arrays.asList(values);
    }

    private static Object value(Record row, Method accessor) throws IOException {
        try {
            var value = accessor.invoke(row);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (ReflectiveOperationException e) {
            throw new IOException("a record cannot be read", e);
        }
    }

    /** As an object. */
    void write(Record row, JsonGenerator to) throws IOException {
        to.writeStartObject();
        for (int i = 0; i < accessors.size(); i++) {
            to.writeFieldName(parts.get(i).getName());
            writeValue(value(row, accessors.get(i)), to);
        }
        to.writeEndObject();
    }

    static void writeValue(Object value, JsonGenerator to) throws IOException {
        if (value == null) {
            to.writeNull();
        } else if (value instanceof String || value instanceof Instant) {
            to.writeString(value.toString());
        } else if (value instanceof Boolean truth) {
            to.writeBoolean(truth);
        } else if (value instanceof Number number) {
            to.writeNumber(new BigDecimal(number.toString()));
        } else if (value instanceof List<?> list) {
            to.writeStartArray();
            for (var each : list) {
                writeValue(each, to);
            }
            to.writeEndArray();
        } else if (value instanceof Record row) {
            of(row.getClass()).write(row, to);
        } else {
            throw new IllegalArgumentException("not fit for a row: " + value.getClass());
        }
    }
}
