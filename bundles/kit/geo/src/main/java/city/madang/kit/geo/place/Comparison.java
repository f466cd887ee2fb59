// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.geo.NamedPlace;
import city.madang.geo.PlaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is new, different and gone between the list as it is and another. */
final class Comparison {
    private final List<PlaceRow> added = new ArrayList<>();
    private final List<PlaceRow> changed = new ArrayList<>();
    private final Set<PlaceId> removed = new HashSet<>();

    /** @param replace whether what the other list lacks is gone */
    Comparison(Map<PlaceId, PlaceRow> before, Collection<NamedPlace> after, boolean replace) {
        if (replace) {
            removed.addAll(before.keySet());
        }
        for (var place : after) {
            var row = PlaceRow.of(place);
            var known = before.get(row.id());
            removed.remove(row.id());
            if (known == null) {
                added.add(row);
            } else if (!known.equals(row)) {
                changed.add(row);
            }
        }
    }

    PlaceChange change() {
        return new PlaceChange(added.size(), changed.size(), removed.size());
    }

    void carryOut(PlaceMapper mapper) {
        removed.forEach(mapper::delete);
        changed.forEach(mapper::update);
        added.forEach(mapper::insert);
    }
}
