// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import city.madang.geo.AreaId;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who works for the city.
 *
 * @param department empty for those who work for the whole city
 * @param area to which their work is limited; empty for the whole city
 */
public record Official(
        PersonId id,
        String login,
        String name,
        Optional<DepartmentId> department,
        Optional<AreaId> area,
        Set<Role> roles) {
    public Official {
        roles = Set.copyOf(roles);
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }
}
