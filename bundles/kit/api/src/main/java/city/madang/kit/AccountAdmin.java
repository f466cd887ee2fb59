// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What administrators do with accounts of officials. Refusals are {@link IllegalArgumentException}s with a message key,
 * among them {@code account.roles.last}: the city's last administrator cannot be locked, removed or lose the role.
 */
@ProviderType
public interface AccountAdmin {
    /** Ordered by name; removed ones are not among them. */
    List<Account> accounts();

    Optional<Account> account(PersonId person);

    void change(
            PersonId person, String name, Optional<DepartmentId> department, Optional<AreaId> area, Set<Role> roles);

    /** Ends the person's sessions; nobody signs in to the account until it is unlocked. */
    void lock(PersonId person);

    void unlock(PersonId person);

    /** Takes login, roles and sessions away for good. The name stays with what the person did. */
    void remove(PersonId person);

    /**
     * A secret by which the person, once and within a day, chooses a new password; it takes the place of an earlier one.
     *
     * @return for {@link Accounts#recover}, told once, to be handed over to nobody but the person
     */
    String recovery(PersonId person);

    /** A new password, handed over in person; ends the person's sessions. */
    void setPassword(PersonId person, String password);

    /**
     * An account as administrators see it.
     *
     * @param secondFactor whether one is set up
     * @param seen when a session was last used; empty when none is open
     */
    record Account(Official official, boolean locked, boolean demo, boolean secondFactor, Optional<Instant> seen) {}
}
