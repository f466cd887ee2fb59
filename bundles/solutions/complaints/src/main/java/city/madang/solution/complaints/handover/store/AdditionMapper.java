// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover.store;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.handover.Addition;
import city.madang.solution.complaints.handover.Handover;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What citizens said after their requests were handed over. */
public interface AdditionMapper {
    void insert(Addition addition);

    Optional<Addition> find(String mark);

    /** In the order in which they were said. */
    List<Addition> of(String ref);

    /** What can be sent now, the oldest first: of requests that are there, and of each only the first. */
    List<Addition> due(Instant now, int most);

    /** What an official has to look after. */
    List<Addition> stuck(int most);

    /** 0 when somebody else is at it. */
    int claim(Addition addition, Handover.State becomes, Instant until);

    int update(Addition addition);

    void erase(ReceiptNumber number);
}
