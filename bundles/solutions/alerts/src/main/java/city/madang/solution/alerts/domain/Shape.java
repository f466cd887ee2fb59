// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import city.madang.geo.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A piece of land as CAP 1.2 writes it (3.2.4). */
public sealed interface Shape permits Shape.Circle, Shape.Polygon {
    /** As CAP writes it; what {@link #parse} reads. */
    String cap();

    /** What CAP calls it. */
    String element();

    /** What it lies in; a circle over a pole or the date line is cut off there. */
    Box box();

    /** Degrees. */
    record Box(double south, double west, double north, double east) {}

    /** Whether the point lies in it; on its edge it may say either. */
    boolean holds(Point point);

    /** @param kilometres from the centre; more than 0, at most half of the Earth's circumference */
    record Circle(Point centre, double kilometres) implements Shape {
        private static final double MOST = 20_000;
        /** A minute of latitude was the nautical mile, 1.852 km. */
        private static final double KILOMETRES_IN_DEGREE = 111.12;

        public Circle {
            if (!(kilometres > 0 && kilometres <= MOST)) {
                throw new IllegalArgumentException("not a radius: " + kilometres);
            }
        }

        @Override
        public String element() {
            return "circle";
        }

        @Override
        public String cap() {
            return pair(centre) + " " + number(kilometres);
        }

        @Override
        public Box box() {
            double up = kilometres / KILOMETRES_IN_DEGREE;
            double aside = Math.min(180, up / Math.max(0.01, Math.cos(Math.toRadians(centre.latitude()))));
            return new Box(
                    Math.max(-90, centre.latitude() - up),
                    Math.max(-180, centre.longitude() - aside),
                    Math.min(90, centre.latitude() + up),
                    Math.min(180, centre.longitude() + aside));
        }

        @Override
        public boolean holds(Point point) {
            return centre.metresTo(point) <= kilometres * 1000;
        }
    }

    /** @param corners at least four, the last the same as the first */
    record Polygon(List<Point> corners) implements Shape {
        private static final int LEAST = 4;
        private static final int MOST = 200;

        public Polygon {
            corners = List.copyOf(corners);
            if (corners.size() < LEAST
                    || corners.size() > MOST
                    || !corners.get(0).equals(corners.get(corners.size() - 1))) {
                throw new IllegalArgumentException("not a closed polygon of " + LEAST + " to " + MOST + " points");
            }
        }

        @Override
        public String element() {
            return "polygon";
        }

        @Override
        public String cap() {
            return corners.stream().map(Shape::pair).collect(Collectors.joining(" "));
        }

        @Override
        public Box box() {
            return new Box(
                    corners.stream().mapToDouble(Point::latitude).min().orElseThrow(),
                    corners.stream().mapToDouble(Point::longitude).min().orElseThrow(),
                    corners.stream().mapToDouble(Point::latitude).max().orElseThrow(),
                    corners.stream().mapToDouble(Point::longitude).max().orElseThrow());
        }

        /** By the number of edges that a line to the east crosses; degrees are taken for a plane, which a city is. */
        @Override
        public boolean holds(Point point) {
            boolean inside = false;
            for (int i = 1; i < corners.size(); i++) {
                var a = corners.get(i - 1);
                var b = corners.get(i);
                if (a.latitude() > point.latitude() != b.latitude() > point.latitude()) {
                    var share = (point.latitude() - a.latitude()) / (b.latitude() - a.latitude());
                    inside ^= point.longitude() < a.longitude() + share * (b.longitude() - a.longitude());
                }
            }
            return inside;
        }
    }

    /**
     * Reads {@code lat,lon radius} (a circle, in kilometres) or three pairs and more (a polygon, which is closed when it is not).
     *
     * @throws IllegalArgumentException when it is neither
     */
    static Shape parse(String text) {
        var parts = text.strip().split("\\s+");
        if (parts.length == 2 && !parts[1].contains(",")) {
            return new Circle(point(parts[0]), Double.parseDouble(parts[1]));
        }
        var corners = new ArrayList<Point>();
        for (var part : parts) {
            corners.add(point(part));
        }
        if (!corners.get(0).equals(corners.get(corners.size() - 1))) {
            corners.add(corners.get(0));
        }
        return new Polygon(corners);
    }

    private static Point point(String pair) {
        var comma = pair.indexOf(',');
        if (comma < 1) {
            throw new IllegalArgumentException("not a position: " + pair);
        }
        return new Point(Double.parseDouble(pair.substring(0, comma)), Double.parseDouble(pair.substring(comma + 1)));
    }

    private static String pair(Point point) {
        return number(point.latitude()) + "," + number(point.longitude());
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.5f", value);
        return text.replaceAll("0{1,5}$", "").replaceAll("\\.$", "");
    }
}
