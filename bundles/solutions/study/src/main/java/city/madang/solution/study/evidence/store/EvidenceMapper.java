// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.evidence.store;

import city.madang.identity.PersonId;
import city.madang.solution.study.domain.Evidence;
import java.util.List;
import java.util.Optional;

/** Which files show what. */
public interface EvidenceMapper {
    /** By question, then by when they were added. */
    List<Evidence> all();

    Optional<Evidence> find(String id);

    int count(String question, PersonId person);

    void insert(Evidence evidence);

    int delete(String id);
}
