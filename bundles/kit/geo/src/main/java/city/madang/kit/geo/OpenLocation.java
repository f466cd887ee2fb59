// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.geo.Point;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Open Location Codes with ten digits, by the specification at github.com/google/open-location-code. Codes with more digits are
 * read; areas larger than 275 m (padded with zeros) are not.
 */
final class OpenLocation {
    /** Digits, in the order of their values. */
    static final String DIGITS = "23456789CFGHJMPQRVWX";

    private static final int BASE = 20;
    private static final int PAIRS = 5;
    private static final char SEPARATOR = '+';
    private static final int BEFORE_SEPARATOR = 8;
    /** Digits that a code loses when the city is known. */
    private static final int DROPPED = 4;

    private static final int GRID_ROWS = 5;
    private static final int GRID_COLUMNS = 4;
    /** Steps of a degree that the specification counts in: the finest code has five grid digits. */
    private static final long LATITUDE_STEPS = 25_000_000;

    private static final long LONGITUDE_STEPS = 8_192_000;
    private static final long LATITUDE_GRID = 3125;
    private static final long LONGITUDE_GRID = 1024;
    private static final Pattern FORM =
            Pattern.compile("([" + DIGITS + "]{4})?[" + DIGITS + "]{4}\\+([" + DIGITS + "]{2,7})?");

    private OpenLocation() {}

    static String encode(Point point) {
        long latitude = Math.min(
                        Math.max((long) Math.floor(point.latitude() * LATITUDE_STEPS) + 90 * LATITUDE_STEPS, 0),
                        180 * LATITUDE_STEPS - 1)
                / LATITUDE_GRID;
        long longitude = Math.floorMod(
                        (long) Math.floor(point.longitude() * LONGITUDE_STEPS) + 180 * LONGITUDE_STEPS,
                        360 * LONGITUDE_STEPS)
                / LONGITUDE_GRID;
        var code = new StringBuilder();
        for (int pair = 0; pair < PAIRS; pair++) {
            code.insert(0, DIGITS.charAt((int) (longitude % BASE)));
            code.insert(0, DIGITS.charAt((int) (latitude % BASE)));
            latitude /= BASE;
            longitude /= BASE;
        }
        return code.insert(BEFORE_SEPARATOR, SEPARATOR).toString();
    }

    /** The code without its first four digits. */
    static String shortened(Point point) {
        return encode(point).substring(DROPPED);
    }

    /**
     * The middle of the area.
     *
     * @param code upper case; whole, or without its first four digits when {@code near} is given
     */
    static Optional<Point> decode(String code, Optional<Point> near) {
        if (!FORM.matcher(code).matches()) {
            return Optional.empty();
        }
        if (code.indexOf(SEPARATOR) == BEFORE_SEPARATOR) {
            return middle(code);
        }
        return near.flatMap(city -> middle(encode(city).substring(0, DROPPED) + code)
                .map(middle -> new Point(
                        nearest(middle.latitude(), city.latitude(), 90),
                        nearest(middle.longitude(), city.longitude(), 180))));
    }

    /** The dropped digits count degrees: of the positions a degree apart, the one nearest to the city. */
    private static double nearest(double degrees, double city, int most) {
        if (city + 0.5 < degrees && degrees - 1 >= -most) {
            return degrees - 1;
        }
        return city - 0.5 > degrees && degrees + 1 <= most ? degrees + 1 : degrees;
    }

    private static Optional<Point> middle(String code) {
        var digits = code.replace("+", "");
        double latitude = -90;
        double longitude = -180;
        double height = BASE * BASE;
        double width = BASE * BASE;
        for (int i = 0; i < Math.min(digits.length(), 2 * PAIRS); i += 2) {
            height /= BASE;
            width /= BASE;
            latitude += height * DIGITS.indexOf(digits.charAt(i));
            longitude += width * DIGITS.indexOf(digits.charAt(i + 1));
        }
        for (int i = 2 * PAIRS; i < digits.length(); i++) {
            int digit = DIGITS.indexOf(digits.charAt(i));
            height /= GRID_ROWS;
            width /= GRID_COLUMNS;
            latitude += height * (digit / GRID_COLUMNS);
            longitude += width * (digit % GRID_COLUMNS);
        }
        latitude += height / 2;
        longitude += width / 2;
        return latitude <= 90 && longitude <= 180 ? Optional.of(new Point(latitude, longitude)) : Optional.empty();
    }
}
