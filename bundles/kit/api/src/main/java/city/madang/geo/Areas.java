// SPDX-License-Identifier: Apache-2.0
package city.madang.geo;

import city.madang.l10n.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The city's areas. Safe for several threads. */
@ProviderType
public interface Areas {
    /** All areas, ordered by id. */
    List<Area> all();

    Optional<Area> find(AreaId id);

    /** The smallest area whose boundary holds the point; empty where no boundary does. */
    Optional<Area> at(Point point);

    /**
     * The smallest areas as a GeoJSON FeatureCollection for maps: simplified together, so that neighbours keep their common borders;
     * properties {@code id} and {@code name}. Areas without a boundary are left out.
     */
    default String shapes(Locale names) {
        return "{\"type\":\"FeatureCollection\",\"features\":[]}";
    }

    /** Whether {@code inner} is {@code outer} or lies in it. */
    boolean within(AreaId inner, AreaId outer);

    /** The area of that id, created without a boundary when there is none yet (imports name areas by words). */
    Area ensure(AreaId id, LocalText name);
}
