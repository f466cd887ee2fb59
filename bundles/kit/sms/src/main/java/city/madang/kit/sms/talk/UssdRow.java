// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import java.time.Instant;

/**
 * Where the screen of a dialled menu stands.
 *
 * @param id digest of the session
 * @param typed digest of all that was typed in it, where the gateway tells all of it
 * @param length of all that was typed, in characters
 * @param said all of the last answer, sealed
 * @param more the word that leads to the next screen
 * @param screen of the answer, from 0
 */
public record UssdRow(
        String id,
        String phone,
        String typed,
        int length,
        String said,
        String more,
        int screen,
        boolean goesOn,
        Instant seenAt) {}
