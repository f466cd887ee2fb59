// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a machine should not send: bodies for enrolling and for signs of life, each with one thing wrong, and nonsense. */
final class HostileBodies {
    private static final String SECRET = "\"" + "a".repeat(64) + "\"";
    private static final String MARK = "\"" + "b".repeat(32) + "\"";
    private static final Map<String, String> RIGHT = Map.ofEntries(
            Map.entry("code", "\"34679CDFHJKMNPQ\""),
            Map.entry("secret", SECRET),
            Map.entry("name", "\"North\""),
            Map.entry("host", "\"box\""),
            Map.entry("line", MARK),
            Map.entry("counter", "1"),
            Map.entry("mark", MARK),
            Map.entry("clock", "\"2026-11-23T01:00:00Z\""),
            Map.entry("trip", "12"),
            Map.entry("version", "\"0.1.0\""),
            Map.entry("modules", "{\"stand\":\"1.0.0\"}"),
            Map.entry("room", "1000"));
    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(5000) + "\"",
            "-1e999999999",
            "1e400",
            "99999999999999999999999999",
            "0.5",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "{\"stand\":null}",
            "{\"../etc\":\"1\"}",
            "\"'; drop table sites_site; --\"");

    private HostileBodies() {}

    static List<String> all() {
        var all = new ArrayList<>(List.of(
                "",
                "{",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{}{}",
                "\u0000",
                "code=1",
                "[".repeat(4000),
                "{\"a\":".repeat(4000),
                " ".repeat(20_000),
                object(RIGHT)));
        RIGHT.keySet()
                .forEach(key -> WRONG.forEach(value -> {
                    var changed = new TreeMap<>(RIGHT);
                    changed.put(key, value);
                    all.add(object(changed));
                }));
        return all;
    }

    private static String object(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
