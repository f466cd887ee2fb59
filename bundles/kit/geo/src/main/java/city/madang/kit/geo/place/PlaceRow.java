// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.geo.AreaId;
import city.madang.geo.NamedPlace;
import city.madang.geo.PlaceId;
import city.madang.geo.Point;
import city.madang.l10n.LocalText;
import java.util.Optional;

/** A place as it is stored. */
public record PlaceRow(
        PlaceId id,
        String kind,
        LocalText name,
        String address,
        double latitude,
        double longitude,
        Optional<AreaId> area) {
    static PlaceRow of(NamedPlace place) {
        return new PlaceRow(
                place.id(),
                place.kind(),
                place.name(),
                place.address(),
                place.point().latitude(),
                place.point().longitude(),
                place.area());
    }

    NamedPlace place() {
        return new NamedPlace(id, kind, name, address, new Point(latitude, longitude), area);
    }
}
