// SPDX-License-Identifier: Apache-2.0
package city.madang.geo;

/**
 * A position, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Point(double latitude, double longitude) {
    /** Mean radius of the Earth, (2a + b) / 3 of WGS 84: IUGG, Moritz, Geodetic Reference System 1980. */
    private static final double RADIUS = 6_371_008.8;

    public Point {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("not a position: " + latitude + ", " + longitude);
        }
    }

    /**
     * The way over ground as the crow flies, on a sphere of the Earth's mean radius. On the ellipsoid of WGS 84 it is up to
     * 0.56 % more or less: 6 metres in a kilometre.
     */
    public double metresTo(Point other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
