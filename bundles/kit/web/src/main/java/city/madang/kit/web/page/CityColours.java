// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

/**
 * The city's colour, made dark enough for white text on it and for links on white: contrast 4.5 to 1 (WCAG 2.2, 1.4.3).
 *
 * @param red 0 to 255, as the others
 */
record CityColours(int red, int green, int blue) {
    private static final double ENOUGH = 4.5;
    private static final double STEP = 0.95;

    static CityColours of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        var colour = new CityColours(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
        while (colour.contrastOnWhite() < ENOUGH) {
            colour = colour.times(STEP);
        }
        return colour;
    }

    /** Contrast ratio as WCAG 2.2 defines it. */
    double contrastOnWhite() {
        double luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        return 1.05 / (luminance + 0.05);
    }

    String css() {
        var strong = times(0.72);
        return ":root{--city:" + hex() + ";--city-strong:" + strong.hex() + ";--city-rgb:" + rgb() + "}";
    }

    private CityColours times(double factor) {
        return new CityColours((int) (red * factor), (int) (green * factor), (int) (blue * factor));
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private String hex() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    private String rgb() {
        return red + "," + green + "," + blue;
    }
}
