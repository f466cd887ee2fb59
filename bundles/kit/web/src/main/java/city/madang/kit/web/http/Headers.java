// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request's header fields, whatever their letter case.
 *
 * @param fields every value of a field, in the order in which they came
 */
public record Headers(Map<String, List<String>> fields) {
    public static final Headers NONE = new Headers(Map.of());

    public Headers {
        var anyCase = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(fields);
        fields = anyCase;
    }

    public Optional<String> first(String name) {
        return Optional.ofNullable(fields.get(name)).map(values -> values.get(0));
    }

    /** Whether the first value of the field is this one. */
    public boolean is(String name, String value) {
        return first(name).filter(value::equalsIgnoreCase).isPresent();
    }

    /** The value of a cookie; the first when there are several of that name. */
    public Optional<String> cookie(String name) {
        for (var line : fields.getOrDefault("Cookie", List.of())) {
            for (var pair : line.split(";")) {
                var equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).trim().equals(name)) {
                    return Optional.of(pair.substring(equals + 1).trim());
                }
            }
        }
        return Optional.empty();
    }
}
