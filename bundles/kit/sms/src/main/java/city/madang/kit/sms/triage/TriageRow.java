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
 * @param note what was answered, or why it was thrown away
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
        String closedBy,
        String note) {
    public static final String OPEN = "OPEN";
    /** What open pages follow. */
    public static final String TOPIC = "triage";

    static final String ANSWERED = "ANSWERED";
    static final String HANDED = "HANDED";
    static final String CLOSED = "CLOSED";
    static final int MOST_NOTE = 1000;

    public boolean isOpen() {
        return state.equals(OPEN);
    }
}
