// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class ShapesTest {
    private static final Path SEOUL =
            Path.of("../../../distribution/base/src/main/resources/etc/areas/seoul-gu.geojson");

    @Test
    void simplifiesSeoulWithoutGapsBetweenNeighbours() throws Exception {
        var content = Files.readAllBytes(SEOUL);
        var before = new ObjectMapper().readTree(content);
        var map = new AreaMap(AreaFile.read(content, "KR"), new Edition(25, Optional.empty(), 0));
        var shapes = new ObjectMapper().readTree(map.shapes().geoJson(Locale.KOREAN));
        assertThat(shapes.path("features")).hasSize(25);
        assertThat(shapes.findValuesAsText("name")).contains("마포구");
        assertThat(positions(shapes)).isLessThan(positions(before) * 2 / 3);
        var boundaries = boundaries(shapes);
        assertThat(wrong(boundaries)).isLessThanOrEqualTo(wrong(boundaries(before)));
    }

    private static int positions(JsonNode shapes) {
        return boundaries(shapes).stream().mapToInt(Geometry::getNumPoints).sum();
    }

    private static ArrayList<Geometry> boundaries(JsonNode shapes) {
        var all = new ArrayList<Geometry>();
        shapes.path("features").forEach(feature -> all.add(Boundary.read(feature.path("geometry"))));
        return all;
    }

    /** How many areas overlap a neighbour, or do not share its border exactly. */
    private static long wrong(ArrayList<Geometry> boundaries) {
        var found = CoverageValidator.validate(boundaries.toArray(Geometry[]::new));
        long wrong = 0;
        for (var each : found) {
            wrong += each == null ? 0 : 1;
        }
        return wrong;
    }
}
