// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a request; the citizen sees all but the internal ones.
 *
 * @param who the official who did it; empty when it was the citizen
 * @param department that was put in charge
 * @param note in the official's words; may be empty
 * @param internal for officials only
 */
public record Step(
        ReceiptNumber number,
        Instant made,
        Kind kind,
        Optional<PersonId> who,
        Optional<DepartmentId> department,
        String note,
        boolean internal) {
    public static final int MOST_NOTE = 1000;

    /** What happened. */
    public enum Kind {
        FILED,
        ASSIGNED,
        NOTED,
        /** By the citizen, later. */
        WROTE,
        ANSWERED,
        RATED,
        /** By the citizen, whom the answer did not help. */
        REOPENED,
        WITHDRAWN,
        /** What led to the citizen was taken away. */
        ERASED,
        IMPORTED
    }
}
