// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import java.util.regex.Pattern;

/**
 * Names a department.
 *
 * @param value its code, 1 to 40 of {@code A-Z a-z 0-9 . _ -}
 */
public record DepartmentId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,40}");

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
