// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.form;

import city.madang.geo.Point;
import java.util.regex.Pattern;

/** Reads a position as people type it: decimal degrees, comma or dot, digits of any script. */
final class Degrees {
    private static final Pattern FORM = Pattern.compile("[-+]?[0-9]{1,3}(\\.[0-9]{1,17})?");

    private Degrees() {}

    /** @param both latitude and longitude with a slash between */
    static Point point(String both) {
        var parts = both.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a position");
        }
        return new Point(degrees(parts[0]), degrees(parts[1]));
    }

    private static double degrees(String typed) {
        var plain = new StringBuilder();
        typed.strip().codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            plain.appendCodePoint(digit >= 0 ? '0' + digit : separator(c));
        });
        if (!FORM.matcher(plain).matches()) {
            throw new IllegalArgumentException("not degrees");
        }
        return Double.parseDouble(plain.toString());
    }

    private static int separator(int c) {
        return switch (c) {
            case ',', '\u066B' -> '.';
            case '\u2212' -> '-';
            default -> c;
        };
    }
}
