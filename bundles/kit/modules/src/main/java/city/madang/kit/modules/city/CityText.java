// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a city file: lines {@code key = value}, comments after {@code #}. Immutable; a changed value leaves every other
 * character as it was, lines that are not understood too.
 */
record CityText(String text) {
    /** Indent, key, equals sign, value, comment. A colour's {@code #} is no comment: a comment's is followed by a space. */
    private static final Pattern ENTRY =
            Pattern.compile("(\\s*)([A-Za-z][A-Za-z0-9.-]*)(\\s*=\\s*)((?!#(?:\\s|$)).*?)(\\s+#(?:\\s.*)?)?");

    private static final Pattern IGNORED = Pattern.compile("\\s*(#.*)?");

    Optional<String> value(String key) {
        return Optional.ofNullable(values().get(key)).filter(value -> !value.isEmpty());
    }

    /** All values; when a key stands twice the first one counts. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        for (var line : lines()) {
            var entry = ENTRY.matcher(line.stripTrailing());
            if (entry.matches()) {
                values.putIfAbsent(entry.group(2), entry.group(4));
            }
        }
        return values;
    }

    /** What a person should look at, each with its line. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        var seen = new ArrayList<String>();
        var lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).stripTrailing();
            var entry = ENTRY.matcher(line);
            if (entry.matches()) {
                if (seen.contains(entry.group(2))) {
                    problems.add("line " + (i + 1) + ": " + entry.group(2) + " stands twice; the first one counts");
                }
                seen.add(entry.group(2));
            } else if (!IGNORED.matcher(line).matches()) {
                problems.add("line " + (i + 1) + " is neither 'key = value' nor a comment; it is left as it is");
            }
        }
        return problems;
    }

    /** The same file with another value. */
    CityText with(String key, String value) {
        var lines = new ArrayList<>(lines());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var entry = ENTRY.matcher(line.stripTrailing());
            if (entry.matches() && entry.group(2).equals(key)) {
                lines.set(
                        i,
                        replaced(entry, value)
                                + line.substring(line.stripTrailing().length()));
                return new CityText(String.join("\n", lines));
            }
        }
        var end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
        return new CityText(text + end + key + " = " + value + "\n");
    }

    private static String replaced(Matcher entry, String value) {
        var comment = entry.group(5) == null ? "" : entry.group(5);
        var equals = entry.group(3).endsWith("=") ? entry.group(3) + " " : entry.group(3);
        return entry.group(1) + entry.group(2) + equals + value + comment;
    }

    private List<String> lines() {
        return List.of(text.split("\n", -1));
    }
}
