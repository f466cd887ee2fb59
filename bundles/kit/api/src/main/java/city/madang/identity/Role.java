// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import java.util.regex.Pattern;

/**
 * A role that an official holds, declared by the module it belongs to.
 *
 * @param value {@code <module id>.<word>}
 */
public record Role(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,19}\\.[a-z][a-z-]{1,29}");

    /** Sets the city up: modules, accounts, settings. Belongs to the kit. */
    public static final Role ADMINISTRATOR = new Role("kit.administrator");

    /** Reads what people wrote and nothing understood, and answers or passes it on. Belongs to the kit. */
    public static final Role CLERK = new Role("kit.clerk");

    /** Answers people who ask what the city holds about them, and decides how long it is kept. Belongs to the kit. */
    public static final Role DATA_OFFICER = new Role("kit.data-officer");

    public Role {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a role: " + value);
        }
    }

    public static Role of(String value) {
        return new Role(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
