// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.geo.PlaceId;
import city.madang.geo.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where all places are, ordered from south to north: a strip of them is looked at for each question. Immutable. */
final class Positions {
    /** Metres of one degree of latitude on the sphere of {@link Point#metresTo}, a little less: no place is missed by rounding. */
    private static final double DEGREE = 111_195;

    private final List<Spot> spots;

    private record Spot(PlaceId id, Point point) {}

    /** A place and how far it is. */
    record Found(PlaceId id, double metres) {}

    Positions(List<PlaceRow> rows) {
        spots = rows.stream()
                .map(row -> new Spot(row.id(), new Point(row.latitude(), row.longitude())))
                .sorted(Comparator.comparingDouble(spot -> spot.point.latitude()))
                .toList();
    }

    int size() {
        return spots.size();
    }

    /** Nearest first; of equally near ones the one whose id comes first. */
    List<Found> within(Point centre, double metres, int most) {
        double reach = metres / DEGREE;
        var found = new ArrayList<Found>();
        for (int i = firstFrom(centre.latitude() - reach); i < spots.size(); i++) {
            var spot = spots.get(i);
            if (spot.point.latitude() > centre.latitude() + reach) {
                break;
            }
            double away = centre.metresTo(spot.point);
            if (away <= metres) {
                found.add(new Found(spot.id, away));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Found::metres)
                        .thenComparing(each -> each.id().value()))
                .limit(most)
                .toList();
    }

    private int firstFrom(double latitude) {
        int low = 0;
        int high = spots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spots.get(middle).point.latitude() < latitude) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
