// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.util.regex.Pattern;

/**
 * Names a service of the city.
 *
 * @param value 1 to {@value #LONGEST} of {@code A-Z a-z 0-9 . _ -}
 */
public record ServiceCode(String value) {
    /** Characters. */
    public static final int LONGEST = 60;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST + "}");

    public ServiceCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a service code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
