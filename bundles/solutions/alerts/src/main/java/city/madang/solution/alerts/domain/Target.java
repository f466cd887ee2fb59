// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import city.madang.geo.AreaId;
import java.util.Optional;

/**
 * A place that an alert is for.
 *
 * @param area one of the city's; absent for a shape and for places of others
 * @param name what a shape is called; empty text for an area, which has a name in every language
 */
public record Target(Optional<AreaId> area, Optional<Shape> shape, String name) {
    public static final int MOST_NAME = 200;

    public static Target of(AreaId area) {
        return new Target(Optional.of(area), Optional.empty(), "");
    }

    public static Target of(Shape shape, String name) {
        return new Target(Optional.empty(), Optional.of(shape), name);
    }
}
