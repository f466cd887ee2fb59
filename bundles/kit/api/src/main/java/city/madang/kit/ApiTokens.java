// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tokens by which an official lets a program act for them, on routes for machines only (RFC 6750). A token never allows more than
 * its owner may do at the moment, and of that only the roles that it names.
 */
@ProviderType
public interface ApiTokens {
    /** Who stands behind the token; {@link Visitor#ANYBODY} when it is unknown, over, or its owner may not act. */
    Visitor visitor(String token);

    /**
     * Makes a token.
     *
     * @param roles its scopes: some of the owner's own roles
     * @param until its last day, in the city's zone
     * @return the token, told once
     * @throws IllegalArgumentException {@code token.name.form}, {@code token.roles.none}, {@code token.roles.invalid},
     *     {@code token.until.invalid} when it is past or more than a year away, {@code token.name.many} beyond 20 tokens
     */
    String make(PersonId person, String name, Set<Role> roles, LocalDate until);

    /** The person's tokens that are not over, the latest first. */
    List<ApiToken> tokens(PersonId person);

    /** @return whether it was the person's */
    boolean revoke(PersonId person, String id);

    /**
     * A token without its secret.
     *
     * @param used when it was last used, to the minute
     */
    record ApiToken(String id, String name, Set<Role> roles, Instant made, LocalDate until, Optional<Instant> used) {
        public ApiToken {
            roles = Set.copyOf(roles);
        }
    }
}
