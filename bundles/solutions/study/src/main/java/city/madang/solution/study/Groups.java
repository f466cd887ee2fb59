// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study;

import city.madang.identity.Official;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.solution.study.domain.Group;
import java.util.Map;
import java.util.Optional;

/** For which group an official answers: the role says it. */
public final class Groups {
    private static final Map<Group, Role> ROLES = Map.of(
            Group.PLANNING, StudyModule.PLANNING,
            Group.FINANCE, StudyModule.FINANCE,
            Group.IT, StudyModule.IT,
            Group.EXECUTIVE, StudyModule.EXECUTIVE);

    private Groups() {}

    /** The first in the order of groups, for who holds roles of several: one person is one voice. */
    public static Optional<Group> of(Official official) {
        for (var group : Group.values()) {
            if (official.holds(ROLES.get(group))) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    public static Optional<Group> of(Visitor visitor) {
        return visitor.official().flatMap(Groups::of);
    }
}
