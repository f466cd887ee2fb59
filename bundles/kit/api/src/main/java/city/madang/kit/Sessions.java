// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Sign-in sessions, kept in the database so that they survive restarts; a token is known only to its browser. */
@ProviderType
public interface Sessions {
    /** Who comes with this token; {@link Visitor#ANYBODY} when it is unknown or expired. */
    Visitor visitor(String token);

    /** A new session for an official; the old token, if any, ends. */
    String signIn(Optional<String> oldToken, PersonId person);

    /** The session, or a new one, that holds the number as well. The token is new each time. */
    String hold(Optional<String> oldToken, ReceiptNumber number);

    void end(String token);
}
