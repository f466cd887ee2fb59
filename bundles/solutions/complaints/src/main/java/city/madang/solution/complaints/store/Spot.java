// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.solution.complaints.domain.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a request lies, as an index can find it: a field of a grid, or the area where nobody knows better. Fields are
 * {@value #FIELDS_OF_A_DEGREE} to a degree: 556 m from south to north, and 300 m or more from west to east up to 57 degrees of
 * latitude, so that a field and the eight around it hold all that is within 300 m.
 */
public final class Spot {
    private static final int FIELDS_OF_A_DEGREE = 200;

    private Spot() {}

    /** Written by the migration V5 in the same way. */
    public static Optional<String> of(Place place) {
        return place.point()
                .map(point -> field(row(point.latitude()), row(point.longitude())))
                .or(() -> place.area().map(area -> "a" + area.value()));
    }

    /** Those in which something near may lie: the place's own, and the fields around it. */
    public static List<String> near(Place place) {
        var spots = new ArrayList<String>();
        place.point().ifPresent(point -> {
            for (long north = -1; north <= 1; north++) {
                for (long east = -1; east <= 1; east++) {
                    spots.add(field(row(point.latitude()) + north, row(point.longitude()) + east));
                }
            }
        });
        place.area().ifPresent(area -> spots.add("a" + area.value()));
        return spots;
    }

    private static long row(double degrees) {
        return (long) Math.floor(degrees * FIELDS_OF_A_DEGREE);
    }

    private static String field(long north, long east) {
        return "g" + north + ":" + east;
    }
}
