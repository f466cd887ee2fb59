// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

public interface PersonMapper {
    /** A row of {@code identity_person}. */
    record Person(
            PersonId id,
            String login,
            String name,
            String password,
            Optional<DepartmentId> department,
            Optional<AreaId> area,
            boolean demo,
            Instant createdAt) {
        Official official(Set<Role> roles) {
            return new Official(id, login, name, department, area, roles);
        }
    }

    /** A role of a person. */
    record Holding(PersonId person, Role role) {}

    int insertIfAbsent(Person person);

    int addRole(PersonId person, Role role);

    Optional<Person> find(PersonId id);

    Optional<Person> byLogin(String login);

    /** Ordered by name. */
    List<Person> all(boolean demo);

    /** Ordered by name. */
    List<Person> withRole(Role role, boolean demo);

    List<Role> roles(PersonId person);

    /** All roles of all persons. */
    List<Holding> holdings();

    /** All roles of those who have this one. */
    List<Holding> holdingsBeside(Role role);

    boolean anyoneWith(Role role, boolean demo);
}
