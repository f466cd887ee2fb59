// SPDX-License-Identifier: Apache-2.0
package city.madang.geo;

import java.util.regex.Pattern;

/**
 * Names an area.
 *
 * @param value the authority's own code where there is one, 1 to 40 of {@code A-Z a-z 0-9 . _ -}
 */
public record AreaId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    public AreaId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an area id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
