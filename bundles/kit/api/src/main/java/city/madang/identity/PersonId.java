// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import java.util.regex.Pattern;

/**
 * Names a person who has an account.
 *
 * @param value a UUID in its text form
 */
public record PersonId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a person id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
