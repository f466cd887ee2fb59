// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import java.util.regex.Pattern;

/**
 * A device of the city. The kit gives it when the device is added; it never changes and is never given again.
 *
 * @param value small letters, digits and hyphens, 1 to 40 characters
 */
public record DeviceId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException when it cannot be one */
    public DeviceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a device");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
