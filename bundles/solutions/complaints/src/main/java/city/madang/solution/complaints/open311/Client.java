// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import java.time.Instant;
import java.util.Optional;

/**
 * A program of somebody that may file requests.
 *
 * @param contact whom to ask about it
 * @param trial its requests are checked and not filed
 * @param answers whether it reads the answers to what it filed, because it hands requests over for its citizens
 * @param used when it last filed or tried to
 * @param calls how often it did
 */
public record Client(
        String id,
        String name,
        String contact,
        boolean trial,
        boolean answers,
        Instant made,
        Optional<Instant> revoked,
        Optional<Instant> used,
        long calls) {
    public static final int MOST_NAME = 100;
    public static final int MOST_CONTACT = 254;
}
