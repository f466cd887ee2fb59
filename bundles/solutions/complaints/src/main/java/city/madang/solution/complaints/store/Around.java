// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.geo.Point;

/**
 * A circle on the ground as a database can ask about it: near a point the Earth is flat, and a degree of longitude is narrower
 * than one of latitude. Within 0.1 % of {@link Point#metresTo} for circles of some kilometres away from the poles.
 *
 * @param south the southernmost latitude
 * @param north the northernmost latitude
 * @param reach square of the radius in degrees of latitude
 * @param narrowing square of how much shorter a degree of longitude is
 */
public record Around(double latitude, double longitude, double south, double north, double reach, double narrowing) {
    /** Of the sphere on which the kit measures. */
    private static final double METRES_OF_A_DEGREE = 111_195;

    public static Around of(Point centre, double metres) {
        double radius = metres / METRES_OF_A_DEGREE;
        double narrower = Math.cos(Math.toRadians(centre.latitude()));
        return new Around(
                centre.latitude(),
                centre.longitude(),
                centre.latitude() - radius,
                centre.latitude() + radius,
                radius * radius,
                narrower * narrower);
    }
}
