// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import java.util.Optional;

/** Who is in charge: nobody yet, a department, or one of its officers. */
public record Assignment(Optional<DepartmentId> department, Optional<PersonId> officer) {
    public static final Assignment NOBODY = new Assignment(Optional.empty(), Optional.empty());

    public Assignment {
        if (officer.isPresent() && department.isEmpty()) {
            throw new IllegalArgumentException("an officer is in charge for a department");
        }
    }
}
