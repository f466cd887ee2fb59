// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.geo.AreaId;
import city.madang.geo.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where it is, as well as the citizen could say.
 *
 * @param address an address, or words such as "behind the library"; may be empty
 */
public record Place(Optional<AreaId> area, Optional<Point> point, String address) {
    public static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty(), "");

    /** To about a hundred metres, for everybody. */
    public static Point roughly(Point exact) {
        return new Point(rounded(exact.latitude()), rounded(exact.longitude()));
    }

    private static double rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(3, RoundingMode.HALF_UP).doubleValue();
    }
}
