// SPDX-License-Identifier: Apache-2.0
package city.madang.file;

/**
 * A part of a picture, in per cent of its width and height, from its upper left corner.
 *
 * @param width more than 0, as the height; the box ends within the picture
 */
public record Box(double left, double top, double width, double height) {
    private static final double WHOLE = 100;

    public Box {
        if (!(left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= WHOLE && top + height <= WHOLE)) {
            throw new IllegalArgumentException(
                    "not within a picture: " + left + " " + top + " " + width + " " + height);
        }
    }
}
