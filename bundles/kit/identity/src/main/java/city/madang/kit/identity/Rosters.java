// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts persons and their roles together. */
final class Rosters {
    private Rosters() {}

    static Official official(PersonMapper mapper, PersonMapper.Person person) {
        return person.official(Set.copyOf(mapper.roles(person.id())));
    }

    /** Many at once. */
    static List<Official> officials(List<PersonMapper.Person> persons, List<PersonMapper.Holding> holdings) {
        Map<PersonId, Set<Role>> roles = new HashMap<>();
        for (var holding : holdings) {
            roles.computeIfAbsent(holding.person(), p -> new HashSet<>()).add(holding.role());
        }
        return persons.stream()
                .map(p -> p.official(roles.getOrDefault(p.id(), Set.of())))
                .toList();
    }
}
