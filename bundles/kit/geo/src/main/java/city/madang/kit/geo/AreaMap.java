// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.geo.Point;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** One state of the areas, in memory. Immutable; safe for several threads. */
final class AreaMap {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Degrees; some 20 to 50 kilometres: airports and dams lie outside their cities. */
    private static final double NEAR = 0.5;

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final Map<AreaId, Area> areas = new LinkedHashMap<>();
    private final STRtree boxes = new STRtree();
    private final Envelope box = new Envelope();
    private final Map<Area, Geometry> boundaries = new LinkedHashMap<>();
    private final Shapes shapes;
    private final Edition edition;

    /** @param size in square degrees; only compared */
    private record Shape(Area area, PreparedGeometry boundary, double size) {}

    /** @param rows ordered by id */
    AreaMap(List<AreaRow> rows, Edition edition) {
        this.edition = edition;
        for (var row : rows) {
            areas.put(row.id(), row.area());
            row.boundary().ifPresent(boundary -> add(row.area(), boundary));
        }
        boxes.build();
        shapes = Shapes.ofSmallest(boundaries);
    }

    private void add(Area area, String boundary) {
        try {
            var geometry = Boundary.read(JSON.readTree(boundary));
            boundaries.put(area, geometry);
            box.expandToInclude(geometry.getEnvelopeInternal());
            boxes.insert(
                    geometry.getEnvelopeInternal(),
                    new Shape(area, PreparedGeometryFactory.prepare(geometry), geometry.getArea()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored boundary of area " + area.id() + " is not JSON", e);
        }
    }

    Edition edition() {
        return edition;
    }

    List<Area> all() {
        return List.copyOf(areas.values());
    }

    Optional<Area> find(AreaId id) {
        return Optional.ofNullable(areas.get(id));
    }

    Optional<Area> at(Point point) {
        var position = new Coordinate(point.longitude(), point.latitude());
        var place = POINTS.createPoint(position);
        var near = new ArrayList<Shape>();
        boxes.query(new Envelope(position), shape -> near.add((Shape) shape));
        return near.stream()
                .filter(shape -> shape.boundary.covers(place))
                .min(Comparator.comparingDouble(Shape::size)
                        .thenComparing(shape -> shape.area.id().value()))
                .map(Shape::area);
    }

    Shapes shapes() {
        return shapes;
    }

    Optional<Point> middle() {
        return Optional.ofNullable(box.centre()).map(centre -> new Point(centre.y, centre.x));
    }

    /** In the box around all boundaries, or no farther from it than {@link #NEAR}. */
    boolean isNear(Point point) {
        var near = new Envelope(box);
        near.expandBy(NEAR);
        return box.isNull() || near.contains(point.longitude(), point.latitude());
    }

    boolean within(AreaId inner, AreaId outer) {
        var seen = new ArrayList<AreaId>();
        var next = Optional.of(inner);
        while (next.isPresent() && !seen.contains(next.get())) {
            if (next.get().equals(outer)) {
                return true;
            }
            seen.add(next.get());
            next = find(next.get()).flatMap(Area::parent);
        }
        return false;
    }
}
