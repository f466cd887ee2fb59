// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.l10n.LocalText;
import java.util.Optional;

/**
 * An area as it is stored.
 *
 * @param boundary a GeoJSON Polygon or MultiPolygon
 */
public record AreaRow(AreaId id, Optional<AreaId> parent, LocalText name, Optional<String> boundary) {
    Area area() {
        return new Area(id, parent, name);
    }
}
