// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named values of a query or a form, with limits on their number and size.
 */
public final class Fields {
    /** The most values of one call. */
    public static final int MOST = 500;
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 100;
    /** The longest value, in characters; more than any page asks for. */
    public static final int LONGEST_VALUE = 200_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;

    /** @throws Refusal 400 for broken encoding or too many, 413 for too long */
    public static Fields urlencoded(String text) {
        var fields = new Fields();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('&', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                fields.addEncoded(text.substring(start, end));
            }
            start = end + 1;
        }
        return fields;
    }

    private void addEncoded(String pair) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        add(Percent.decode(name, true), Percent.decode(value, true));
    }

    public void add(String name, String value) {
        if (++count > MOST || name.length() > LONGEST_NAME) {
            throw new Refusal(400, "refusal.fields", MOST);
        }
        if (value.length() > LONGEST_VALUE) {
            throw new Refusal(413, "refusal.long-text", LONGEST_VALUE);
        }
        values.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value);
    }

    public Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name)).map(all -> all.get(0));
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Map<String, List<String>> values() {
        return values;
    }
}
