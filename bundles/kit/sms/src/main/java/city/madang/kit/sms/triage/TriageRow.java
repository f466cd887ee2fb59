// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.triage;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A text that a person has to read.
 *
 * @param said what was written
 * @param module where the talk stood; empty text for nowhere
 * @param state OPEN, ANSWERED, HANDED (taken in by a module) or CLOSED
 * @param closedBy login; empty text while it is open
 */
public record TriageRow(
        String id,
        String phone,
        Locale lang,
        String said,
        String reason,
        String module,
        String dialogue,
        String step,
        Instant createdAt,
        String state,
        Optional<Instant> closedAt,
        String closedBy) {
    public static final String OPEN = "OPEN";

    public boolean isOpen() {
        return state.equals(OPEN);
    }
}
