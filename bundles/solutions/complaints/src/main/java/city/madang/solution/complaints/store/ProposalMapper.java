// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.Proposal;
import java.util.List;
import java.util.Optional;

/** Answers that wait for a second person, and whose answers do. */
public interface ProposalMapper {
    void insert(Proposal proposal);

    int delete(ReceiptNumber number);

    Optional<Proposal> find(ReceiptNumber number);

    void insertRule(String kind, String code);

    int deleteRules();

    /** The codes of a kind. */
    List<String> rules(String kind);
}
