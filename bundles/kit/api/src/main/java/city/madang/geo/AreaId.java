// SPDX-License-Identifier: Apache-2.0
package city.madang.geo;

import java.util.regex.Pattern;

/**
 * Names an area.
 *
 * @param value the authority's own code where there is one, 1 to {@value #LONGEST} of {@code A-Z a-z 0-9 . _ -}
 */
public record AreaId(String value) {
    /** Characters. */
    public static final int LONGEST = 40;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST + "}");

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
