// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One command, however often it is sent: the same id never makes a device do something twice.
 *
 * @param value 1 to 64 letters, digits and hyphens
 */
public record CommandId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** @throws IllegalArgumentException when it cannot be one */
    public CommandId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a command");
        }
    }

    /** One that nobody had before. */
    public static CommandId next() {
        return new CommandId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
