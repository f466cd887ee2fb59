// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import com.fasterxml.jackson.databind.JsonNode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads a GeoJSON geometry (RFC 7946, section 3.1) as far as an area can have one; x is the longitude. */
final class Boundary {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** RFC 7946, 3.1.6: a linear ring has four or more positions, the first and the last being the same. */
    private static final int SHORTEST_RING = 4;

    private Boundary() {}

    /** @throws IllegalArgumentException saying what is wrong with it */
    static Geometry read(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        var type = geometry.path("type").asText();
        return switch (type) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                var polygons = new Polygon[coordinates.size()];
                for (int i = 0; i < polygons.length; i++) {
                    polygons[i] = polygon(coordinates.get(i));
                }
                yield FACTORY.createMultiPolygon(polygons);
            }
            default ->
                throw new IllegalArgumentException("the geometry is '" + type + "', not a Polygon or MultiPolygon");
        };
    }

    private static Polygon polygon(JsonNode rings) {
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("a polygon has no ring");
        }
        var holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return FACTORY.createPolygon(ring(rings.get(0)), holes);
    }

    private static LinearRing ring(JsonNode positions) {
        var points = new Coordinate[positions.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = position(positions.get(i));
        }
        if (points.length < SHORTEST_RING || !points[0].equals2D(points[points.length - 1])) {
            throw new IllegalArgumentException("a ring is not closed or has fewer than four positions");
        }
        return FACTORY.createLinearRing(points);
    }

    private static Coordinate position(JsonNode position) {
        var longitude = position.path(0);
        var latitude = position.path(1);
        if (!longitude.isNumber()
                || !latitude.isNumber()
                || Math.abs(longitude.asDouble()) > 180
                || Math.abs(latitude.asDouble()) > 90) {
            throw new IllegalArgumentException("the position " + position
                    + " is not longitude and latitude in degrees (convert the file to WGS 84, EPSG:4326)");
        }
        return new Coordinate(longitude.asDouble(), latitude.asDouble());
    }
}
