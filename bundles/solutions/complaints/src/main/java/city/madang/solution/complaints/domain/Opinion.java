// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.DepartmentId;
import city.madang.identity.Guarded;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * What a department that is not in charge is asked about a request; for officials only.
 *
 * @param until by when the reply is wanted
 * @param reply empty as long as there is none, and so are the two after it
 */
public record Opinion(
        long id,
        ReceiptNumber number,
        DepartmentId department,
        Instant asked,
        Instant until,
        String question,
        Optional<String> reply,
        Optional<Instant> replied,
        Optional<PersonId> repliedBy) {
    public static final int MOST_REPLY = 4000;

    public boolean isOpen() {
        return replied.isEmpty();
    }

    /** Who works for the department that was asked may look at the request and reply, wherever it lies; each look is recorded. */
    public Guarded guarded() {
        return new Guarded(Optional.of(department), Optional.empty(), number.toString(), true);
    }
}
