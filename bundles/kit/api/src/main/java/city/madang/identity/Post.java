// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import city.madang.geo.AreaId;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody may do, and for which part of the city.
 *
 * @param department empty for the whole organisation
 * @param area empty for the whole city
 */
public record Post(Optional<DepartmentId> department, Optional<AreaId> area, Set<Role> roles) {
    public Post {
        roles = Set.copyOf(roles);
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }
}
