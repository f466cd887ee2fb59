// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import city.madang.l10n.LocalText;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The city's departments and officials. Safe for several threads. */
@ProviderType
public interface Organisation {
    /** All departments, ordered by id. */
    List<Department> departments();

    Optional<Department> department(DepartmentId id);

    /** Whether {@code inner} is {@code outer} or belongs to it. */
    boolean within(DepartmentId inner, DepartmentId outer);

    /** The department of that id, created at the top when there is none yet (imports name departments by words). */
    Department ensureDepartment(DepartmentId id, LocalText name);

    Optional<Official> official(PersonId id);

    /** Officials with the role who work in the department or above it, ordered by name. */
    List<Official> officials(Role role, Optional<DepartmentId> department);
}
