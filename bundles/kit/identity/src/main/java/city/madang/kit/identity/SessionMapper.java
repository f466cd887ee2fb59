// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface SessionMapper {
    /** A row of {@code identity_session}; {@code token} is the hash. */
    record Session(String id, String token, Optional<PersonId> person, Instant createdAt, Instant seenAt) {}

    void insert(Session session);

    Optional<Session> byToken(String token);

    /** @return 0 when the token was replaced meanwhile */
    int rotate(String oldToken, String newToken, Instant now);

    void touch(String id, Instant now);

    void delete(String token);

    void deleteExpired(Instant createdBefore, Instant seenBefore);

    int hold(String session, ReceiptNumber number, Instant now);

    /** The latest ones, at most 100. */
    List<ReceiptNumber> holds(String session);
}
