// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.geo.AreaId;
import city.madang.identity.Assignment;
import city.madang.identity.DepartmentId;
import city.madang.identity.Duty;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
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
            Instant createdAt,
            Optional<Instant> lockedAt,
            Optional<Instant> removedAt) {
        Official official(Set<Role> roles, List<Duty> duties, List<Assignment> assignments) {
            return new Official(id, login, name, department, area, roles, duties, assignments);
        }

        boolean isActive() {
            return lockedAt.isEmpty() && removedAt.isEmpty();
        }
    }

    /** A role of a person. */
    record Holding(PersonId person, Role role) {}

    int insertIfAbsent(Person person);

    int addRole(PersonId person, Role role);

    void deleteRoles(PersonId person);

    Optional<Person> find(PersonId id);

    Optional<Person> byLogin(String login);

    /** Those who are not removed, ordered by name. */
    List<Person> all(boolean demo);

    List<Role> roles(PersonId person);

    /** All roles of these persons; of all when the list is empty. */
    List<Holding> holdings(List<PersonId> persons);

    /** Those with the role, by themselves, by a further post or by a duty of that day, who are neither locked nor removed; ordered by name. */
    List<Person> ableTo(Role role, LocalDate day, boolean demo);

    /** Persons with the role who are neither locked nor removed. */
    List<PersonId> with(Role role, boolean demo);

    boolean anyoneOf(DepartmentId department);

    void change(PersonId id, String name, Optional<DepartmentId> department, Optional<AreaId> area);

    void setPassword(PersonId id, String password);

    void renewPassword(PersonId id, String before, String password);

    void lock(PersonId id, Optional<Instant> lockedAt);

    void remove(PersonId id, String login, String password, Instant now);

    /** Of everybody, for instance all of a module that is gone. */
    void deleteRolesLike(String pattern);
}
