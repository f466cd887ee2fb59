// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.module.NotAllowed;
import java.util.function.Supplier;

/** The kit's refusals are message keys; here they come back with the form and all that was typed. */
final class Refusals {
    private Refusals() {}

    static void run(Runnable act) {
        get(() -> {
            act.run();
            return null;
        });
    }

    /** @throws NotAllowed with the key of the refusal */
    static <T> T get(Supplier<T> act) {
        try {
            return act.get();
        } catch (IllegalArgumentException refused) {
            if (String.valueOf(refused.getMessage())
                    .matches("(account|assignment|department|duty|link|token)\\.[a-z.-]+")) {
                throw new NotAllowed(refused.getMessage());
            }
            throw refused;
        }
    }
}
