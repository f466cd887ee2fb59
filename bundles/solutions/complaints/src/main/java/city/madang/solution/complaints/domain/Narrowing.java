// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.util.Locale;

/** What of the inbox an official wants to see only. */
public enum Narrowing {
    /** What the reader is in charge of. */
    MINE,
    OVERDUE,
    /** What departments could not agree on. */
    DISPUTED,
    /** What waited so long that it went up to a superior. */
    ESCALATED,
    /** What waits for the reader to approve an answer that somebody else has written. */
    APPROVAL;

    /** As pages and programs write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
