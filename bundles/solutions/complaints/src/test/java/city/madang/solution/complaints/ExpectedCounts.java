// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the file of expected counts: one object of numbers, texts, and objects of numbers. */
record ExpectedCounts(String json) {
    static ExpectedCounts read(Path file) {
        try {
            return new ExpectedCounts(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double number(String name) {
        return Double.parseDouble(only("\"" + name + "\":\\s*(-?[0-9.]+)").group(1));
    }

    String text(String name) {
        return only("\"" + name + "\":\\s*\"([^\"]*)\"").group(1);
    }

    Map<String, Long> counts(String name) {
        var counts = new TreeMap<String, Long>();
        var entries = Pattern.compile("\"([^\"]+)\":\\s*([0-9]+)")
                .matcher(only("\"" + name + "\":\\s*\\{([^}]*)}").group(1));
        while (entries.find()) {
            counts.put(entries.group(1), Long.parseLong(entries.group(2)));
        }
        return counts;
    }

    private Matcher only(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(json);
        if (!matcher.find()) {
            throw new IllegalArgumentException("nothing like " + pattern);
        }
        return matcher;
    }
}
