// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads headers of manifests (OSGi Core 8, 3.2.5 and 3.3.3) as far as a catalogue of modules needs it. Safe for several threads. */
public final class Capabilities {
    private Capabilities() {}

    /** Names of an {@code Import-Package} header with the ranges of versions that they ask for, empty text for any. */
    public static SortedMap<String, String> imports(String header) {
        var found = new TreeMap<String, String>();
        for (var clause : split(header, ',')) {
            var parts = split(clause, ';');
            var version = attributes(parts.subList(1, parts.size())).getOrDefault("version", "");
            parts.stream()
                    .map(String::strip)
                    .filter(part -> !part.isEmpty() && !part.contains("="))
                    .forEach(name -> found.put(name, version));
        }
        return found;
    }

    /** The attributes of each capability in the name space, without their types; directives are left out. */
    public static List<Map<String, String>> in(String header, String namespace) {
        var found = new ArrayList<Map<String, String>>();
        for (var clause : split(header, ',')) {
            var parts = split(clause, ';');
            if (parts.get(0).strip().equals(namespace)) {
                found.add(attributes(parts.subList(1, parts.size())));
            }
        }
        return found;
    }

    /** The words of an attribute of type {@code List<String>}. */
    public static List<String> words(String value) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, String> attributes(List<String> parts) {
        var attributes = new HashMap<String, String>();
        for (var part : parts) {
            int equals = part.indexOf('=');
            if (equals > 0 && part.charAt(equals - 1) != ':') {
                var name = part.substring(0, equals).strip();
                int type = name.indexOf(':');
                attributes.put(type < 0 ? name : name.substring(0, type), unquoted(part.substring(equals + 1)));
            }
        }
        return attributes;
    }

    private static String unquoted(String value) {
        var plain = value.strip();
        boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
        return (quoted ? plain.substring(1, plain.length() - 1) : plain).replaceAll("\\\\(.)", "$1");
    }

    /** Splits where the separator stands outside quotation marks. */
    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\' && i + 1 < text.length()) {
                part.append(c).append(text.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            if (c == separator && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
