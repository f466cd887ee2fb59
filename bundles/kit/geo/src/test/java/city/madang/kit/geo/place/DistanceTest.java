// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.madang.geo.PlaceId;
import city.madang.geo.Point;
import city.madang.l10n.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DistanceTest {
    /** WGS 84: NIMA TR8350.2, table 3.1. */
    private static final double AXIS = 6_378_137;

    private static final double ECCENTRICITY_SQUARED = 0.00669437999014;

    @Property
    void isTheSameThereAndBackAndNeverNegative(
            @ForAll @DoubleRange(min = -90, max = 90) double south,
            @ForAll @DoubleRange(min = -180, max = 180) double west,
            @ForAll @DoubleRange(min = -90, max = 90) double north,
            @ForAll @DoubleRange(min = -180, max = 180) double east) {
        var one = new Point(south, west);
        var other = new Point(north, east);
        assertThat(one.metresTo(other)).isEqualTo(other.metresTo(one)).isBetween(0.0, Math.PI * 6_371_009);
        assertThat(one.metresTo(one)).isZero();
    }

    @Property
    void noDetourIsShorter(
            @ForAll @DoubleRange(min = -90, max = 90) double a,
            @ForAll @DoubleRange(min = -180, max = 180) double b,
            @ForAll @DoubleRange(min = -90, max = 90) double c,
            @ForAll @DoubleRange(min = -180, max = 180) double d) {
        var from = new Point(a, b);
        var to = new Point(c, d);
        var over = new Point((a + c) / 2, d);
        assertThat(from.metresTo(to)).isLessThanOrEqualTo(from.metresTo(over) + over.metresTo(to) + 1e-3);
    }

    /** Short ways on the ellipsoid by its radii of curvature, in the meridian and across. */
    @Property
    void isNoMoreThanWhatIsSaidFromTheEllipsoid(
            @ForAll @DoubleRange(min = -80, max = 80) double latitude,
            @ForAll @DoubleRange(min = -0.01, max = 0.01) double north,
            @ForAll @DoubleRange(min = -0.01, max = 0.01) double east) {
        double sine = Math.sin(Math.toRadians(latitude + north / 2));
        double bend = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double meridian = AXIS * (1 - ECCENTRICITY_SQUARED) / Math.pow(bend, 1.5);
        double across = AXIS / Math.sqrt(bend) * Math.cos(Math.toRadians(latitude + north / 2));
        double ellipsoid = Math.hypot(Math.toRadians(north) * meridian, Math.toRadians(east) * across);
        double sphere = new Point(latitude, 0).metresTo(new Point(latitude + north, east));
        assertThat(sphere).isCloseTo(ellipsoid, within(ellipsoid * 0.0057 + 1e-3));
    }

    @Test
    void crossesTheDateLineAndThePoles() {
        assertThat(new Point(0, 179.5).metresTo(new Point(0, -179.5))).isCloseTo(111_195, within(1.0));
        assertThat(new Point(89, 0).metresTo(new Point(89, 180))).isCloseTo(222_390, within(2.0));
        assertThat(new Point(90, 0).metresTo(new Point(90, 77))).isCloseTo(0, within(1e-6));
    }

    @Property(tries = 100)
    void findsTheSamePlacesAsLookingAtEachOne(
            @ForAll long seed, @ForAll @DoubleRange(min = 1, max = 5000) double metres) {
        var random = new Random(seed);
        var rows = new ArrayList<PlaceRow>();
        for (int i = 0; i < 300; i++) {
            rows.add(new PlaceRow(
                    new PlaceId("p" + i),
                    "place",
                    LocalText.of("P"),
                    "",
                    37.5 + random.nextGaussian() / 50,
                    179.99 + random.nextDouble() / 100,
                    Optional.empty()));
        }
        var centre = new Point(37.5, -179.995);
        List<PlaceId> each = rows.stream()
                .filter(row -> centre.metresTo(row.place().point()) <= metres)
                .sorted(Comparator.comparingDouble(
                                (PlaceRow row) -> centre.metresTo(row.place().point()))
                        .thenComparing(row -> row.id().value()))
                .map(PlaceRow::id)
                .toList();
        assertThat(new Positions(rows).within(centre, metres, 1000))
                .extracting(Positions.Found::id)
                .containsExactlyElementsOf(each);
    }
}
