// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Sign-in sessions, kept in the database so that they survive restarts; a token is known only to its browser. */
@ProviderType
public interface Sessions {
    /** Who comes with this token; {@link Visitor#ANYBODY} when it is unknown, expired, or waits for a second factor. */
    Visitor visitor(String token);

    /** The same as on an unknown device. */
    default String signIn(Optional<String> oldToken, PersonId person) {
        return signIn(oldToken, person, Device.UNKNOWN);
    }

    /** A new session for an official or a citizen; the old token, if any, ends, so that nobody can have fixed it. */
    String signIn(Optional<String> oldToken, PersonId person, Device device);

    /** A session of an official who has still to show the second factor; it is nobody's until {@link #signIn}. */
    String begin(Optional<String> oldToken, PersonId person, Device device);

    /** Who began to sign in with this token, within the last quarter of an hour. */
    Optional<PersonId> begun(String token);

    /** The session, or a new one, that holds the number as well. The token is new each time. */
    String hold(Optional<String> oldToken, ReceiptNumber number);

    void end(String token);

    /** The person's sessions that are not over, the latest first. */
    List<Opened> open(PersonId person);

    /** Ends one of the person's sessions. @return whether it was theirs */
    boolean end(PersonId person, String session);

    /** Ends all of the person's sessions but the one with this token. @return how many */
    int endOthers(PersonId person, Optional<String> token);

    /** A session as its owner sees it. {@code id} is no token and opens nothing. */
    record Opened(String id, Instant since, Instant seen, Device device) {}

    /** The id of the session with this token. */
    Optional<String> id(String token);
}
