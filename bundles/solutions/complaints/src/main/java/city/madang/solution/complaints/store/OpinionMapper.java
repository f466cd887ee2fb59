// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.Opinion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What other departments are asked, and what they reply. */
public interface OpinionMapper {
    void insert(ReceiptNumber number, DepartmentId department, Instant asked, Instant until, String question);

    Optional<Opinion> find(long id);

    /** Oldest first. */
    List<Opinion> about(ReceiptNumber number);

    /** Those that somebody still waits for, the most urgent first; of all departments when none is given. */
    List<Opinion> open(List<DepartmentId> departments, int most);

    /** Returns 0 when there is a reply already. */
    int reply(long id, String reply, Instant replied, Optional<PersonId> repliedBy);
}
