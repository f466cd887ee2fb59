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
 * @param sealed whether said and note are, see {@link SealedTriage}
 * @param state OPEN, ANSWERED, HANDED (taken in by a module) or CLOSED
 * @param closedBy login; empty text while it is open
 * @param note what was answered, or why it was thrown away
 */
public record TriageRow(
        String id,
        String phone,
        Locale lang,
        String said,
        boolean sealed,
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

    TriageRow worded(boolean areSealed, String text, String noted) {
        return new TriageRow(
                id, phone, lang, text, areSealed, reason, module, dialogue, step, createdAt, state, closedAt, closedBy,
                noted);
    }

    TriageRow closed(String how, Instant now, String login, String noted) {
        return new TriageRow(
                id,
                phone,
                lang,
                said,
                sealed,
                reason,
                module,
                dialogue,
                step,
                createdAt,
                how,
                Optional.of(now),
                login,
                noted);
    }

    public boolean isOpen() {
        return state.equals(OPEN);
    }
}
