// SPDX-License-Identifier: Apache-2.0
package city.madang.geo;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Codes for places that have no address: on a lamp post, in a text message, told by telephone. Safe for several threads.
 */
@ProviderType
public interface PlaceCodes {
    /**
     * The middle of the place that a code names: a zone code, or an Open Location Code, whole or without its first four
     * signs. Case, blanks and hyphens do not count. Empty for anything else, and for a zone code whose check letter is wrong.
     */
    Optional<Point> point(String code);

    /** The Open Location Code of the place, about 14 by 14 metres, such as {@code 8Q98HX8H+G5}. */
    String open(Point point);

    /**
     * The zone code of the same place: six signs that are unlike each other and a check letter, such as {@code HX8HG5V}.
     * Empty for a point that lies more than half a degree from the middle of the city, or when the city has no boundaries.
     */
    Optional<String> zone(Point point);
}
