// SPDX-License-Identifier: Apache-2.0
package city.madang.file;

import java.util.regex.Pattern;

/**
 * Names a stored file; not guessable.
 *
 * @param value 32 hexadecimal digits, lower case
 */
public record FileId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public FileId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a file id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
