// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.kit.geo.AreaCheck.Finding;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Looks whether the smallest areas fit together: where they overlap, and where there is a hole between them. */
final class AreaFit {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Borders that were drawn twice differ by less. */
    private static final double SMALLEST_HECTARES = 0.1;
    /** Of the sphere of {@link city.madang.geo.Point#metresTo}. */
    private static final double METRES_OF_A_DEGREE = 111_195;

    private static final double SQUARE_METRES_OF_A_HECTARE = 10_000;

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Finding> crossing = new ArrayList<>();

    private record Shape(AreaRow area, Geometry boundary) {}

    private record Sized(double hectares, Finding finding) {}

    private AreaFit(List<AreaRow> areas) {
        var parents = new HashSet<>();
        areas.forEach(area -> area.parent().ifPresent(parents::add));
        areas.stream()
                .filter(area -> !parents.contains(area.id()))
                .forEach(area -> area.boundary().ifPresent(boundary -> add(area, boundary)));
    }

    static List<Finding> of(List<AreaRow> areas) {
        var fit = new AreaFit(areas);
        var findings = new ArrayList<>(fit.crossing);
        findings.addAll(fit.overlaps());
        findings.addAll(fit.holes());
        return findings;
    }

    private void add(AreaRow area, String json) {
        try {
            var boundary = Boundary.read(JSON.readTree(json));
            if (!boundary.isValid()) {
                crossing.add(new Finding("areas.check.crossing", List.of(area.name())));
            }
            shapes.add(new Shape(area, boundary.isValid() ? boundary : GeometryFixer.fix(boundary)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the boundary of area " + area.id() + " is not JSON", e);
        }
    }

    private List<Finding> overlaps() {
        var found = new ArrayList<Sized>();
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = 0; j < i; j++) {
                overlap(shapes.get(j), shapes.get(i), found);
            }
        }
        return sorted(found);
    }

    private static void overlap(Shape one, Shape other, List<Sized> found) {
        if (!one.boundary.getEnvelopeInternal().intersects(other.boundary.getEnvelopeInternal())) {
            return;
        }
        var common = OverlayNGRobust.overlay(one.boundary, other.boundary, OverlayNG.INTERSECTION);
        double hectares = hectares(common);
        if (hectares >= SMALLEST_HECTARES) {
            found.add(new Sized(
                    hectares,
                    new Finding(
                            "areas.check.overlap", List.of(one.area.name(), other.area.name(), Math.ceil(hectares)))));
        }
    }

    private List<Finding> holes() {
        if (shapes.isEmpty()) {
            return List.of();
        }
        var whole = OverlayNGRobust.union(shapes.stream().map(Shape::boundary).toList());
        var found = new ArrayList<Sized>();
        for (int i = 0; i < whole.getNumGeometries(); i++) {
            if (whole.getGeometryN(i) instanceof Polygon polygon) {
                holes(polygon, found);
            }
        }
        return sorted(found);
    }

    private static void holes(Polygon polygon, List<Sized> found) {
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            var hole = polygon.getFactory().createPolygon(polygon.getInteriorRingN(i));
            double hectares = hectares(hole);
            if (hectares >= SMALLEST_HECTARES) {
                var middle = hole.getInteriorPoint();
                var where = String.format(Locale.ROOT, "%.4f, %.4f", middle.getY(), middle.getX());
                found.add(new Sized(hectares, new Finding("areas.check.hole", List.of(where, Math.ceil(hectares)))));
            }
        }
    }

    /** On the ground, near enough for telling a slip from a border drawn twice. */
    private static double hectares(Geometry geometry) {
        if (geometry.isEmpty()) {
            return 0;
        }
        var middle = geometry.getEnvelopeInternal().centre();
        return geometry.getArea()
                * METRES_OF_A_DEGREE
                * METRES_OF_A_DEGREE
                * Math.cos(Math.toRadians(middle.y))
                / SQUARE_METRES_OF_A_HECTARE;
    }

    private static List<Finding> sorted(List<Sized> found) {
        return found.stream()
                .sorted(Comparator.comparingDouble(Sized::hectares).reversed())
                .map(Sized::finding)
                .toList();
    }
}
