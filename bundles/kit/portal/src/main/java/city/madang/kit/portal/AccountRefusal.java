// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.web.Form;

/** Why an account was not made: {@code account.<field>.<code>}, the kit's text for it. */
final class AccountRefusal {
    private AccountRefusal() {}

    /** Puts the refusal at its field. @throws IllegalArgumentException the given one, when it is no such refusal */
    static void show(IllegalArgumentException refused, Form form) {
        var parts = String.valueOf(refused.getMessage()).split("\\.");
        if (parts.length != 3 || !parts[0].equals("account")) {
            throw refused;
        }
        form.error(parts[1], parts[2]);
    }
}
