// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface SessionMapper {
    /** How far somebody has signed in. */
    enum Stage {
        WHOLE,
        /** The second factor is missing. */
        BEGUN
    }

    /** A row of {@code identity_session}; {@code token} is the hash. */
    record Session(
            String id,
            String token,
            Optional<PersonId> person,
            Optional<PersonId> citizen,
            Instant createdAt,
            Instant seenAt,
            String address,
            String agent,
            Stage stage) {}

    /** When somebody was last here. */
    record Seen(PersonId person, Instant seenAt) {}

    void insert(Session session);

    /** Of everybody with a session. */
    List<Seen> lastSeen();

    Optional<Session> byToken(String token);

    /** The latest first, at most 100. */
    List<Session> ofPerson(PersonId person, Instant createdAfter, Instant seenAfter);

    /** @return 0 when the token was replaced meanwhile */
    int rotate(String oldToken, String newToken, Instant now);

    void touch(String id, Instant now);

    void delete(String token);

    int deleteOne(PersonId person, String id);

    /** All of the person's but the one with this token; an empty token keeps none. */
    int deleteOthers(PersonId person, String token);

    void deleteExpired(Instant createdBefore, Instant seenBefore);

    int hold(String session, ReceiptNumber number, Instant now);

    /** The latest ones, at most 100. */
    List<ReceiptNumber> holds(String session);
}
