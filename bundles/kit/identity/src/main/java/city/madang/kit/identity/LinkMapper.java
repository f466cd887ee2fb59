// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.PersonId;
import city.madang.kit.IdentityLinks.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface LinkMapper {
    /** A link; one of person and citizen is there. */
    record Linked(
            String id,
            String subject,
            String provider,
            String shown,
            Optional<PersonId> person,
            Optional<PersonId> citizen,
            Instant madeAt,
            Optional<Instant> usedAt) {}

    int insertIfAbsent(Linked row);

    Optional<Linked> bySubject(String subject);

    /** Whether somebody has a link by that provider. */
    boolean anyOf(PersonId person, String provider);

    List<Link> of(PersonId person);

    void used(String id, Instant now);

    int delete(PersonId person, String id);

    void deleteOf(PersonId person);

    int insertTicketIfAbsent(String ticket, Instant now);

    void deleteTickets(Instant before);
}
