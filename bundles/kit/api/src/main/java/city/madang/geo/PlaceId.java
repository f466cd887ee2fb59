// SPDX-License-Identifier: Apache-2.0
package city.madang.geo;

import java.util.regex.Pattern;

/**
 * Names a place of the city's list.
 *
 * @param value 1 to 40 of {@code A-Z a-z 0-9 . _ -}
 */
public record PlaceId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    public PlaceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a place id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
