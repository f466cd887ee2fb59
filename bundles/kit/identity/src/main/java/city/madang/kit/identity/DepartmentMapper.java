// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import java.util.List;
import java.util.Optional;

public interface DepartmentMapper {
    /** Ordered by id. */
    List<Department> all();

    Optional<Department> find(DepartmentId id);

    int insertIfAbsent(Department department);

    void update(Department department);

    void delete(DepartmentId id);

    /** Whether departments belong to it. */
    boolean hasParts(DepartmentId id);
}
