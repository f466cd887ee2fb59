// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.geo.Point;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a list of places is measured by.
 *
 * @param near whether a point is in the city or not far from it
 * @param plain the language of the column {@code name}
 */
public record PlaceRules(Areas areas, Predicate<Point> near, Locale plain) {
    /**
     * The area that a line names, else the one around the point.
     *
     * @throws Refused when the city has no such area
     */
    Optional<AreaId> area(String named, Point point) {
        if (named.isEmpty()) {
            return areas.at(point).map(area -> area.id());
        }
        try {
            var id = new AreaId(named);
            if (areas.find(id).isPresent()) {
                return Optional.of(id);
            }
        } catch (IllegalArgumentException e) {
            // Refused below.
        }
        throw new Refused("places.line.area", PlaceLine.shown(named));
    }
}
