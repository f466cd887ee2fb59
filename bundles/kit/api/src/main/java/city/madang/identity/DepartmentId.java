// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import java.util.regex.Pattern;

/**
 * Names a department.
 *
 * @param value its code, 1 to {@value #LONGEST} of {@code A-Z a-z 0-9 . _ -}
 */
public record DepartmentId(String value) {
    /** Characters. */
    public static final int LONGEST = 40;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST + "}");

    public DepartmentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a department id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
