// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

public interface AssignmentMapper {
    /** A further post, without its roles. */
    record Posting(
            String id,
            PersonId person,
            Optional<DepartmentId> department,
            Optional<AreaId> area,
            LocalDate firstDay,
            LocalDate lastDay) {}

    /** A role of a further post. */
    record PostingRole(String assignment, Role role) {}

    void insert(Posting posting, Instant now);

    void addRole(String assignment, Role role);

    /** Those of that day. */
    List<Posting> of(PersonId person, LocalDate day);

    /** Everybody's of that day. */
    List<Posting> all(LocalDate day);

    /** Somebody's that are not over on that day, ordered by their first day. */
    List<Posting> from(PersonId person, LocalDate day);

    Optional<Posting> find(String id);

    List<PostingRole> roles(List<String> assignments);

    void delete(String id);

    void deleteOf(PersonId person);

    void deleteOver(LocalDate before);

    /** Of everybody, for instance all of a module that is gone. */
    void deleteRolesLike(String pattern);
}
