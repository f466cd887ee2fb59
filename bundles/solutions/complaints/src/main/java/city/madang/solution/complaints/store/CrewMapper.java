// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.CrewReport;
import java.util.List;
import java.util.Optional;

/** What crews have to do, and what they report. */
public interface CrewMapper {
    /** What waits for somebody, the most urgent first. */
    List<RequestRow> jobs(PersonId officer, int most);

    void insert(CrewReport report);

    /** Keeps what became of it. */
    int update(CrewReport report);

    Optional<CrewReport> find(ReceiptNumber number, PersonId official, String mark);
}
