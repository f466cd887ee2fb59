// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.evidence.store;

import city.madang.identity.PersonId;
import city.madang.solution.study.domain.Evidence;
import java.util.List;
import java.util.Optional;

/** Which files show what. */
public interface EvidenceMapper {
    /** How much a question has. */
    record Count(String question, int files) {}

    List<Evidence> all();

    List<Evidence> of(String question);

    List<Count> counts();

    Optional<Evidence> find(String id);

    int count(String question, PersonId person);

    void insert(Evidence evidence);

    int delete(String id);
}
