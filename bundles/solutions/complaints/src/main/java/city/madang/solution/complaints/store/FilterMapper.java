// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.solution.complaints.domain.SavedFilter;
import java.util.List;
import java.util.Optional;

/** Filters of the inbox that officials keep; some for each official. */
public interface FilterMapper {
    void insert(SavedFilter filter);

    int delete(long id);

    Optional<SavedFilter> find(long id);

    int countKept(PersonId keeper);

    /** Those of the official, and those shared with the departments or with everybody, by name; at most 50. */
    List<SavedFilter> seen(PersonId official, List<DepartmentId> departments);
}
