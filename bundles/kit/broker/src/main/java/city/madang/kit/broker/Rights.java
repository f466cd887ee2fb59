// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who may send and listen where: lines of Mosquitto's {@code acl_file}, {@code user}, {@code topic} and {@code pattern} with {@code %u}.
 * Without a line nobody may anything.
 */
record Rights(List<Right> rights) {
    /** The city everywhere, and each device below its own name. */
    static final Rights USUAL =
            read(List.of("user " + Guard.CITY, "topic readwrite #", "pattern readwrite devices/%u/#"));

    private static final String SEPARATOR = "/";

    /**
     * One line.
     *
     * @param user whom it is for; empty for everybody
     * @param filter of topics, with {@code %u} for the user's name
     */
    private record Right(String user, boolean mayListen, boolean maySend, String filter) {
        boolean covers(String who, String topic) {
            return (user.isEmpty() || user.equals(who)) && Rights.covers(filter.replace("%u", who), topic);
        }
    }

    /** @throws IllegalArgumentException names the line that is not understood */
    static Rights read(List<String> lines) {
        var rights = new ArrayList<Right>();
        var user = "";
        for (var each : lines) {
            var line = each.strip();
            if (line.startsWith("user ")) {
                user = line.substring("user ".length()).strip();
            } else if (line.startsWith("topic ") && !user.isEmpty()) {
                rights.add(right(user, line));
            } else if (line.startsWith("pattern ")) {
                rights.add(right("", line));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IllegalArgumentException("not understood: " + line);
            }
        }
        return new Rights(List.copyOf(rights));
    }

    private static Right right(String user, String line) {
        var words = line.split("\\s+", 3);
        var kind = words[1].toLowerCase(Locale.ROOT);
        boolean named = kind.equals("read") || kind.equals("write") || kind.equals("readwrite");
        if (named && words.length < 3 || line.contains("%c")) {
            throw new IllegalArgumentException("not understood: " + line);
        }
        var filter = named ? words[2] : line.substring(words[0].length()).strip();
        return new Right(user, !kind.equals("write"), !kind.equals("read"), filter);
    }

    boolean maySend(String user, String topic) {
        return rights.stream().anyMatch(each -> each.maySend() && each.covers(user, topic));
    }

    /** @param filter by which the user asks for messages: all that it covers must be allowed */
    boolean mayListen(String user, String filter) {
        return rights.stream().anyMatch(each -> each.mayListen() && each.covers(user, filter));
    }

    /** Whether all topics of the inner filter are of the outer one (MQTT 5, 4.7). */
    private static boolean covers(String outer, String inner) {
        var outside = outer.split(SEPARATOR, -1);
        var inside = inner.split(SEPARATOR, -1);
        if (inner.startsWith("$") && !outside[0].equals(inside[0])) {
            return false;
        }
        for (int level = 0; level < outside.length; level++) {
            if (outside[level].equals("#")) {
                return true;
            }
            boolean parent = level == inside.length && level > 0;
            if (parent || level >= inside.length || inside[level].equals("#")) {
                return false;
            }
            if (!outside[level].equals("+") && !outside[level].equals(inside[level])) {
                return false;
            }
        }
        return inside.length == outside.length;
    }
}
