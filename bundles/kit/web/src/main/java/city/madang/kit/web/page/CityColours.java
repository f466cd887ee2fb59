// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

/**
 * The city's colour, moved so far that it can be read: contrast 4.5 to 1 on the page's ground (WCAG 2.2, 1.4.3), darker on white and
 * lighter in the dark theme.
 *
 * @param red 0 to 255, as the others
 */
record CityColours(int red, int green, int blue) {
    private static final double ENOUGH = 4.5;
    private static final double STEP = 0.05;
    private static final CityColours WHITE = new CityColours(255, 255, 255);
    private static final CityColours BLACK = new CityColours(0, 0, 0);
    /** The ground of the dark theme, as kit.css has it. */
    private static final CityColours DARK = new CityColours(0x13, 0x14, 0x16);

    /** @param hex {@code #rrggbb} */
    static CityColours of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new CityColours(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    String css() {
        return ":root{" + readable(WHITE, BLACK).variables(BLACK, WHITE) + "}@media(prefers-color-scheme:dark){:root{"
                + readable(DARK, WHITE).variables(WHITE, DARK) + "}}";
    }

    private String variables(CityColours towards, CityColours ground) {
        return "--city:" + hex() + ";--city-strong:" + mixed(towards, 0.3).hex() + ";--city-soft:"
                + mixed(ground, 0.88).hex() + ";--city-rgb:" + red + "," + green + "," + blue;
    }

    /** This colour, or the next one towards another that can be read on a ground. */
    CityColours readable(CityColours ground, CityColours towards) {
        var colour = this;
        for (double share = STEP; colour.contrast(ground) < ENOUGH && share < 1; share += STEP) {
            colour = mixed(towards, share);
        }
        return colour;
    }

    /** Contrast ratio as WCAG 2.2 defines it. */
    double contrast(CityColours other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private CityColours mixed(CityColours other, double share) {
        return new CityColours(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    String hex() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }
}
