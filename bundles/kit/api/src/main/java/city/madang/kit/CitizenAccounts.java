// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.message.Address;
import city.madang.message.Channel;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Accounts of citizens: an e-mail address or a phone, shown by a code that is sent to it. Nothing needs one. An account comes into
 * being when the first code is right, so that nobody can learn here which addresses have one.
 */
@ProviderType
public interface CitizenAccounts {
    /** The ways on which codes can be sent at the moment; empty when there is none. */
    Set<Channel> ways();

    /**
     * Sends a code, good for ten minutes, once, and with the ticket only.
     *
     * @param typed an e-mail address or a phone number, as people write it
     * @param network address of the caller, for limiting
     */
    Asked ask(String typed, Locale locale, String network);

    /** What became of the wish for a code. */
    sealed interface Asked {
        /**
         * It is on its way.
         *
         * @param ticket for {@link #enter}; not to be shown
         * @param shown the address with most of it left out
         */
        record Sent(String ticket, String shown) implements Asked {}

        /** Neither an e-mail address nor a phone number. */
        record Invalid() implements Asked {}

        /** The city cannot send to such an address. */
        record NoWay() implements Asked {}

        /** Too many codes were asked for; wait that long. */
        record Wait(Duration remaining) implements Asked {}
    }

    /** Shows a code. */
    Entered enter(String ticket, String code);

    /** How showing a code ended. */
    sealed interface Entered {
        record Welcome(PersonId citizen) implements Entered {}

        record Wrong() implements Entered {}

        /** The code is too old, was used, or was guessed at too often: ask for another one. */
        record Over() implements Entered {}
    }

    /** Numbers of the account, the latest 500. What a session of the citizen holds is added by {@link Sessions#hold}. */
    Set<ReceiptNumber> receipts(PersonId citizen);

    /** What people typed as the address that codes are sent to; empty when it is neither an e-mail address nor a phone number. */
    Optional<Address> address(String typed);

    /** Whose address it is. For the data officer, and for the citizen who is signed in; nobody else may learn that somebody has one. */
    Optional<PersonId> find(Address address);

    /** Takes a number off the account; what was filed stays. */
    void forget(PersonId citizen, ReceiptNumber number);

    /** Ends the account and its sessions; what was filed stays and opens with number and PIN. */
    void remove(PersonId citizen);
}
