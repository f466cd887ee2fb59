// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

/**
 * A picture that the kit keeps; {@code DeviceSink.picture} gives it.
 *
 * @param value 1 to 80 letters, digits, hyphens, dots and underscores
 */
public record ImageRef(String value) {
    /** @throws IllegalArgumentException when it cannot be one */
    public ImageRef {
        if (!value.matches("[A-Za-z0-9._-]{1,80}")) {
            throw new IllegalArgumentException("not a picture");
        }
    }
}
