// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.madang.geo.Point;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs of numbers and codes are from the test data of the specification (google/open-location-code, test_data). */
class OpenLocationTest {
    @ParameterizedTest
    @CsvSource({
        "20.3701125, 2.782234375, 7FG49QCJ+2V",
        "47.0000625, 8.0000625, 8FVC2222+22",
        "-41.2730625, 174.7859375, 4VCPPQGP+Q9",
        "1, 1, 6FH32222+22",
        "90, 1, CFX3X2X2+X2",
    })
    void encodesAsTheSpecification(double latitude, double longitude, String code) {
        assertThat(OpenLocation.encode(new Point(latitude, longitude))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "9QCJ+2VX, 51.3701125, -1.217765625, 9C3W9QCJ+2VX",
        "22VP+, 1.0, 1.0, 6FH322VP+",
    })
    void findsTheWholeCodeNearTheCity(String shortened, double latitude, double longitude, String whole) {
        var near = OpenLocation.decode(shortened, Optional.of(new Point(latitude, longitude)));
        assertThat(near).isEqualTo(OpenLocation.decode(whole, Optional.empty()));
    }

    @Property
    void comesBackToTheSamePlace(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 179.99) double longitude) {
        var middle = OpenLocation.decode(OpenLocation.encode(new Point(latitude, longitude)), Optional.empty())
                .orElseThrow();
        assertThat(middle.latitude()).isCloseTo(latitude, within(0.000126));
        assertThat(middle.longitude()).isCloseTo(longitude, within(0.000126));
    }

    @Property
    void isFoundAgainWithoutItsFirstDigitsWithinHalfADegree(
            @ForAll @DoubleRange(min = -80, max = 80) double latitude,
            @ForAll @DoubleRange(min = -170, max = 170) double longitude,
            @ForAll @DoubleRange(min = -0.49, max = 0.49) double north,
            @ForAll @DoubleRange(min = -0.49, max = 0.49) double east) {
        var place = new Point(latitude + north, longitude + east);
        var found = OpenLocation.decode(OpenLocation.shortened(place), Optional.of(new Point(latitude, longitude)))
                .orElseThrow();
        var whole = OpenLocation.decode(OpenLocation.encode(place), Optional.empty())
                .orElseThrow();
        assertThat(found.latitude()).isCloseTo(whole.latitude(), within(1e-9));
        assertThat(found.longitude()).isCloseTo(whole.longitude(), within(1e-9));
    }

    @Test
    void refusesWhatIsNoCode() {
        for (var text : new String[] {"", "market", "8Q98HX8H", "8Q98HX8H+J", "AQ98HX8H+J6", "HX8H+J6"}) {
            assertThat(OpenLocation.decode(text, Optional.empty())).as(text).isEmpty();
        }
    }
}
