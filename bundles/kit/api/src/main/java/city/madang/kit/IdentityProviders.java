// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Servers elsewhere at which people have accounts already, and by whose word they may sign in here (OpenID Connect Core 1.0).
 * What their word is worth is decided by {@link IdentityLinks}. Safe for several threads.
 */
@ProviderType
public interface IdentityProviders {
    /** Those that are set up, ordered by id. */
    List<Provider> providers();

    default Optional<Provider> provider(String id) {
        return providers().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * Where to send somebody who signs in there.
     *
     * @param back the page here to which the provider leads them back
     * @return empty when it is not set up, or cannot be reached
     */
    Optional<Departure> depart(String provider, URI back);

    /**
     * Who came back. Asks the provider, within seconds.
     *
     * @param ticket of the departure, as this browser kept it
     * @param back as it was at the departure
     * @param said what came along: {@code code}, {@code state}, {@code iss}, {@code error}
     */
    Arrival arrive(String provider, String ticket, URI back, Map<String, String> said);

    /** The page of the provider where a session there is ended too; empty when it has none. */
    Optional<URI> goodbye(String provider, URI back);

    /**
     * A server and what the city lets it vouch for.
     *
     * @param name on the button
     * @param officials whether officials may come by it
     * @param citizens whether citizens may
     * @param newCitizens whether an account is made for a citizen who has none
     * @param byMail whether a mail address that it has verified finds the account here
     */
    record Provider(String id, String name, boolean officials, boolean citizens, boolean newCitizens, boolean byMail) {}

    /**
     * @param to an address of the provider
     * @param ticket for {@link #arrive}; only the browser that leaves may have it
     */
    record Departure(URI to, String ticket) {
        @Override
        public String toString() {
            return "Departure";
        }
    }

    /** How a return ended. */
    sealed interface Arrival {
        /** The provider says who it is. */
        record Proven(Identity identity) implements Arrival {}

        /** It does not, or not so that it can be believed. */
        record Refused(Reason reason) implements Arrival {}
    }

    /** Why nobody is signed in. */
    enum Reason {
        /** They said no, or broke off. */
        CANCELLED,
        /** The provider or its keys cannot be reached, or it does not know the city. */
        AWAY,
        /** This browser did not leave for there, or not lately. */
        STRANGE,
        /** What came cannot be believed. */
        INVALID
    }

    /**
     * An account elsewhere; issuer and subject name it for ever (OpenID Connect Core, section 2).
     *
     * @param mail only when the provider says that it is verified
     * @param strong whether more than one factor was shown there, by the words that the city believes
     */
    record Identity(String issuer, String subject, Optional<String> mail, boolean strong) {
        @Override
        public String toString() {
            return "Identity of " + issuer;
        }
    }
}
