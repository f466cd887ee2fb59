// SPDX-License-Identifier: Apache-2.0
package city.madang.device.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a JSON text (RFC 8259), or the absence of one. What strangers send is read within limits: {@value #DEEPEST} levels,
 * names of {@value #LONGEST_NAME} characters, numbers of {@value #LONGEST_NUMBER} characters and no larger or finer than 10 to the
 * power of {@value #LARGEST_POWER}, and no name twice in one object. Immutable.
 */
public final class Json {
    public static final int DEEPEST = 32;
    public static final int LONGEST_NUMBER = 40;
    public static final int LONGEST_NAME = 200;
    public static final int LARGEST_POWER = 40;

    /** What one message may be long; the kit takes no more. */
    static final int LARGEST = 512 * 1024;

    /** Keeps nothing between two texts: neither names nor buffers, which would hang on the threads of the kit. */
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LARGEST)
                    .build())
            .build();

    /** No value. */
    public static final Json ABSENT = new Json(null);

    private final Object value;

    private Json(Object value) {
        this.value = value;
    }

    /** @throws IOException when it is no JSON, or beyond the limits */
    public static Json read(byte[] text) throws IOException {
        try (var parser = FACTORY.createParser(text)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("something follows");
            }
            return new Json(value);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == null) {
            throw new IOException("it ends too early");
        }
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IOException("unexpected " + token);
        };
    }

    private static Map<String, Object> fields(JsonParser parser) throws IOException {
        var fields = new LinkedHashMap<String, Object>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<Object> items(JsonParser parser) throws IOException {
        var items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    /** One with a huge exponent would become millions of digits as soon as somebody rounds it. */
    private static BigDecimal number(JsonParser parser) throws IOException {
        var number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > LARGEST_POWER) {
            throw new IOException("a number is too large or too fine");
        }
        return number;
    }

    /**
     * What stands at a path.
     *
     * @param path names and places in lists, from 0, between points: {@code rxInfo.0.rssi}; empty for the value itself
     * @return absent when there is nothing, or {@code null}
     */
    public Json at(String path) {
        var here = value;
        for (var step : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            here = step(here, step);
        }
        return here == null ? ABSENT : new Json(here);
    }

    private static Object step(Object here, String step) {
        if (here instanceof Map<?, ?> fields) {
            return fields.get(step);
        } else if (here instanceof List<?> items && step.matches("[0-9]{1,6}")) {
            int place = Integer.parseInt(step);
            return place < items.size() ? items.get(place) : null;
        }
        return null;
    }

    public boolean isThere() {
        return value != null;
    }

    /** A text, or a number or truth value as it is written; empty for everything else. */
    public Optional<String> text() {
        return value instanceof String || value instanceof Boolean
                ? Optional.of(value.toString())
                : number().map(BigDecimal::toPlainString);
    }

    /** Not of a text that looks like one. */
    public Optional<BigDecimal> number() {
        return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /** A whole number; one with a fraction is none. @return empty when it lies outside of the range, both ends included */
    public Optional<Long> whole(long least, long most) {
        return number().filter(number -> number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(BigDecimal::longValueExact);
    }

    /** A number, rounded half up. @return empty when it lies outside of the range, both ends included, before it is rounded */
    public Optional<Integer> rounded(int least, int most) {
        return number().filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(number -> number.setScale(0, RoundingMode.HALF_UP).intValue());
    }

    public boolean isList() {
        return value instanceof List<?>;
    }

    /** Of a list; empty for everything else. */
    public List<Json> each() {
        return value instanceof List<?> items ? items.stream().map(Json::of).toList() : List.of();
    }

    private static Json of(Object item) {
        return item == null ? ABSENT : new Json(item);
    }
}
