// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.geo.Area;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Boundaries for maps on pages: simplified together by JTS, so that neighbours keep their common borders. */
final class Shapes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Of the city's width and height together: less than a pixel on a page. */
    private static final double TOLERANCE = 1.0 / 2000;
    /** About a metre. */
    private static final int DECIMALS = 5;

    private final List<Area> areas;
    private final Geometry[] simplified;

    /** @param boundaries of areas that do not overlap */
    Shapes(Map<Area, Geometry> boundaries) {
        areas = List.copyOf(boundaries.keySet());
        var whole = boundaries.values().toArray(Geometry[]::new);
        double size = 0;
        for (var each : whole) {
            size = Math.max(size, each.getEnvelopeInternal().getDiameter());
        }
        simplified = whole.length == 0
                ? whole
                : CoverageSimplifier.simplify(whole, size * Math.sqrt(whole.length) * TOLERANCE);
    }

    /** Areas that hold no other one. */
    static Shapes ofSmallest(Map<Area, Geometry> all) {
        var smallest = new TreeMap<Area, Geometry>((a, b) -> a.id().value().compareTo(b.id().value()));
        smallest.putAll(all);
        all.keySet()
                .forEach(area -> area.parent()
                        .ifPresent(parent ->
                                smallest.keySet().removeIf(each -> each.id().equals(parent))));
        return new Shapes(smallest);
    }

    String geoJson(Locale names) {
        var features = JSON.arrayNode();
        for (int i = 0; i < simplified.length; i++) {
            var feature = features.addObject().put("type", "Feature");
            feature.putObject("properties")
                    .put("id", areas.get(i).id().value())
                    .put("name", areas.get(i).name().in(names));
            var polygons =
                    feature.putObject("geometry").put("type", "MultiPolygon").putArray("coordinates");
            for (int part = 0; part < simplified[i].getNumGeometries(); part++) {
                polygons.add(polygon((Polygon) simplified[i].getGeometryN(part)));
            }
        }
        return JSON.objectNode()
                .put("type", "FeatureCollection")
                .set("features", features)
                .toString();
    }

    private static ArrayNode polygon(Polygon polygon) {
        var rings = JSON.arrayNode().add(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static ArrayNode ring(LinearRing ring) {
        var positions = JSON.arrayNode();
        for (var position : ring.getCoordinates()) {
            positions.addArray().add(rounded(position.x)).add(rounded(position.y));
        }
        return positions;
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
