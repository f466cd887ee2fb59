// SPDX-License-Identifier: Apache-2.0
package city.madang.dialogue;

import city.madang.geo.AreaId;
import city.madang.geo.Point;
import java.util.Optional;

/**
 * A place as somebody could name it in a text message.
 *
 * @param words what they wrote, or the landmark's name; may be empty when the area says it all
 */
public record Whereabouts(Optional<AreaId> area, Optional<Point> point, String words) {
    private static final String BETWEEN = "|";

    /** One line; how it stands in {@link Said#value}. */
    public String encoded() {
        return area.map(AreaId::value).orElse("")
                + BETWEEN
                + point.map(at -> at.latitude() + "," + at.longitude()).orElse("")
                + BETWEEN
                + words;
    }

    /** @throws IllegalArgumentException when it was not made by {@link #encoded} */
    public static Whereabouts decode(String encoded) {
        var parts = encoded.split("\\|", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not whereabouts");
        }
        return new Whereabouts(
                filled(parts[0]).map(AreaId::new), filled(parts[1]).map(Whereabouts::point), parts[2]);
    }

    private static Optional<String> filled(String part) {
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }

    private static Point point(String degrees) {
        var parts = degrees.split(",", 2);
        return new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }
}
