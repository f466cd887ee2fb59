// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.kit.Accounts.Outcome;
import city.madang.web.Form;
import java.time.Duration;

/** Says at a field why a password, PIN or code was not taken: texts {@code wrong} and {@code wait}. */
public final class Waits {
    private static final int ALMOST_A_MINUTE = 59;

    private Waits() {}

    public static void show(Form form, String field, Outcome outcome) {
        if (outcome instanceof Outcome.Wait wait) {
            form.error(field, "wait", minutes(wait.remaining()));
        } else {
            form.error(field, "wrong");
        }
    }

    /** Rounded up, so that nobody comes back too early. */
    static long minutes(Duration remaining) {
        return Math.max(1, remaining.plusSeconds(ALMOST_A_MINUTE).toMinutes());
    }
}
