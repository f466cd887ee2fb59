// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a machine should not send: bodies for enrolling and for signs of life, each with one thing wrong, and nonsense. */
final class HostileBodies {
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

    private static final List<String> NONSENSE = List.of(
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
            " ".repeat(20_000));

    private HostileBodies() {}

    /** @param known values by which the server knows who sends it, as JSON */
    static List<String> all(Map<String, String> known) {
        var all = new ArrayList<>(NONSENSE);
        for (var key : right(known, 0).keySet()) {
            for (var value : WRONG) {
                var changed = right(known, all.size());
                changed.put(key, value);
                all.add(object(changed));
            }
        }
        return all;
    }

    /** All that belongs there, in a call that no call before was. */
    private static Map<String, String> right(Map<String, String> known, int number) {
        var right = new TreeMap<>(known);
        right.put("name", "\"North\"");
        right.put("host", "\"box\"");
        right.put("counter", "" + (100 + number));
        right.put("mark", String.format("\"%032x\"", number));
        right.put("clock", "\"2026-11-23T01:00:00Z\"");
        right.put("trip", "12");
        right.put("version", "\"0.1.0\"");
        right.put("modules", "{\"stand\":\"1.0.0\"}");
        right.put("room", "1000");
        return right;
    }

    private static String object(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
