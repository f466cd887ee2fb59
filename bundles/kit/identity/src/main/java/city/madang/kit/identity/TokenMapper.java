// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.PersonId;
import city.madang.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

public interface TokenMapper {
    /** A row of {@code identity_token}; {@code token} is the hash. */
    record Row(
            String id,
            String token,
            PersonId person,
            String name,
            Instant madeAt,
            LocalDate until,
            Optional<Instant> usedAt) {}

    void insert(Row row);

    void addRole(String token, Role role);

    List<Role> roles(String token);

    Optional<Row> byToken(String token);

    /** Those that are not over, the latest first. */
    List<Row> of(PersonId person, LocalDate today);

    void used(String id, Instant now);

    int delete(PersonId person, String id);

    void deleteOf(PersonId person);

    void deleteOver(LocalDate today);

    /** Of everybody, for instance all of a module that is gone. */
    void deleteRolesLike(String pattern);
}
