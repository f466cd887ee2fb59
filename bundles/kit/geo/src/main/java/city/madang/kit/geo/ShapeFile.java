// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads polygons of a shapefile as features of GeoJSON, by the ESRI Shapefile Technical Description of July 1998: the main file
 * ({@code .shp}) and its table ({@code .dbf}), row by row. Heights and measures are left out.
 */
final class ShapeFile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAGIC = 9994;
    private static final int HEADER = 100;
    private static final int NULL_SHAPE = 0;
    private static final List<Integer> POLYGONS = List.of(5, 15, 25);
    private static final int BOX = 32;
    private static final int POINT = 16;

    private ShapeFile() {}

    /**
     * A FeatureCollection.
     *
     * @param codePage content of the file {@code .cpg}, when there is one
     */
    static JsonNode read(byte[] shapes, byte[] table, Optional<String> codePage) throws BadAreaFile {
        try {
            var rows = DbfTable.read(table, codePage);
            var features = JSON.arrayNode();
            for (var geometry : geometries(ByteBuffer.wrap(shapes))) {
                if (features.size() >= rows.size()) {
                    throw new IllegalArgumentException("the table has fewer rows than there are shapes");
                }
                var feature = features.addObject().put("type", "Feature");
                var properties = feature.putObject("properties");
                rows.get(features.size() - 1).forEach(properties::put);
                feature.set("geometry", geometry);
            }
            return JSON.objectNode().put("type", "FeatureCollection").set("features", features);
        } catch (BufferUnderflowException e) {
            throw new BadAreaFile(List.of("the shapefile is cut off"));
        } catch (IllegalArgumentException e) {
            throw new BadAreaFile(List.of(e.getMessage()));
        }
    }

    private static List<JsonNode> geometries(ByteBuffer file) {
        if (file.getInt() != MAGIC) {
            throw new IllegalArgumentException("it is not the main file of a shapefile");
        }
        skipTo(file, HEADER);
        var all = new ArrayList<JsonNode>();
        while (file.hasRemaining()) {
            file.order(ByteOrder.BIG_ENDIAN).getInt();
            int length = file.getInt() * 2;
            if (length < Integer.BYTES || length > file.remaining()) {
                throw new BufferUnderflowException();
            }
            var next = file.position() + length;
            all.add(geometry(file.order(ByteOrder.LITTLE_ENDIAN)));
            skipTo(file, next);
        }
        return all;
    }

    private static JsonNode geometry(ByteBuffer record) {
        int type = record.getInt();
        if (type == NULL_SHAPE) {
            return JSON.nullNode();
        }
        if (!POLYGONS.contains(type)) {
            throw new IllegalArgumentException("it has shapes of type " + type + ", not polygons");
        }
        skipTo(record, record.position() + BOX);
        int parts = record.getInt();
        int points = record.getInt();
        if (parts < 1 || points < parts || (long) points * POINT > record.remaining()) {
            throw new BufferUnderflowException();
        }
        var starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = record.getInt();
        }
        starts[parts] = points;
        var rings = new ArrayList<Coordinate[]>();
        for (int i = 0; i < parts; i++) {
            rings.add(ring(record, starts[i + 1] - starts[i]));
        }
        return multiPolygon(rings);
    }

    private static Coordinate[] ring(ByteBuffer record, int points) {
        if (points < 4) {
            throw new IllegalArgumentException("a ring has fewer than four positions");
        }
        var ring = new Coordinate[points];
        for (int i = 0; i < points; i++) {
            ring[i] = new Coordinate(record.getDouble(), record.getDouble());
        }
        return ring;
    }

    /** Outer rings go clockwise, holes the other way; a hole belongs to the smallest outer ring around it. */
    private static JsonNode multiPolygon(List<Coordinate[]> rings) {
        var outer = rings.stream().filter(ring -> !Orientation.isCCW(ring)).toList();
        if (outer.isEmpty()) {
            throw new IllegalArgumentException("a polygon has no outer ring");
        }
        var polygons = new ArrayList<ArrayNode>();
        for (var ring : outer) {
            polygons.add(JSON.arrayNode().add(positions(ring)));
        }
        rings.stream()
                .filter(Orientation::isCCW)
                .forEach(hole -> polygons.get(around(hole, outer)).add(positions(hole)));
        return JSON.objectNode()
                .put("type", "MultiPolygon")
                .set("coordinates", JSON.arrayNode().addAll(polygons));
    }

    private static int around(Coordinate[] hole, List<Coordinate[]> outer) {
        int best = -1;
        for (int i = 0; i < outer.size(); i++) {
            if (PointLocation.isInRing(hole[0], outer.get(i))
                    && (best < 0 || box(outer.get(i)) < box(outer.get(best)))) {
                best = i;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("a hole lies in no ring");
        }
        return best;
    }

    private static double box(Coordinate[] ring) {
        var box = new Envelope();
        for (var position : ring) {
            box.expandToInclude(position);
        }
        return box.getArea();
    }

    private static ArrayNode positions(Coordinate[] ring) {
        var positions = JSON.arrayNode();
        for (var position : ring) {
            positions.addArray().add(position.x).add(position.y);
        }
        return positions;
    }

    private static void skipTo(ByteBuffer file, int position) {
        if (position > file.limit()) {
            throw new BufferUnderflowException();
        }
        file.position(position);
    }
}
