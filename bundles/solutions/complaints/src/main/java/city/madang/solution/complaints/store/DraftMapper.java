// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.Draft;
import java.util.Optional;

/** Answers that officials have begun to write, one for each official and request. */
public interface DraftMapper {
    void insert(ReceiptNumber number, PersonId official, Draft draft);

    /** Returns 0 when there is none yet. */
    int update(ReceiptNumber number, PersonId official, Draft draft);

    Optional<Draft> find(ReceiptNumber number, PersonId official);

    int delete(ReceiptNumber number, PersonId official);

    /** Those of all officials. */
    int deleteAll(ReceiptNumber number);
}
