// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.identity.PersonId;
import city.madang.kit.IdentityProviders.Identity;
import city.madang.kit.IdentityProviders.Provider;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Which accounts elsewhere open which accounts here. An account of an official is never made by them. */
@ProviderType
public interface IdentityLinks {
    /**
     * Uses up a ticket of {@link IdentityProviders#depart}; before anything is asked of the provider.
     *
     * @param address of the caller, for limiting tries
     * @return {@code Welcome} without a person; {@code Wrong} when it was used before
     */
    Accounts.Outcome use(String ticket, String address);

    /** The ticket of this address led to somebody whom the provider vouches for: it does not count as a try. */
    void right(String ticket, String address);

    /**
     * Whom the identity opens, within what the provider may vouch for; empty when nobody, or when the account is locked. A first
     * link is made when the provider is believed about mail addresses and one that it has verified is the login of an official or
     * the address of a citizen's account, or when it may bring new citizens.
     */
    Optional<Entry> enter(Provider provider, Identity identity);

    /**
     * Lets the identity open the account of somebody who is signed in.
     *
     * @throws IllegalArgumentException {@code link.taken} when it opens another one
     */
    Link add(PersonId person, Provider provider, Identity identity);

    /** Those of an official or a citizen, the latest first. */
    List<Link> links(PersonId person);

    /** Whether there was such a link; it opens nothing any more. */
    boolean remove(PersonId person, String link);

    /**
     * @param official otherwise a citizen
     * @param fresh whether the link was made just now
     */
    record Entry(PersonId person, boolean official, boolean fresh) {}

    /**
     * A link as its owner sees it.
     *
     * @param provider its id; it may not be set up any more
     * @param shown the mail address with most left out; may be empty
     */
    record Link(String id, String provider, String shown, Instant since, Optional<Instant> used) {}
}
