// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.MessageId;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Brings messages to one channel. Registered as a service; of several for a channel the one with the highest
 * {@code service.ranking} is used. A carrier keeps no queue and does not repeat: that is done for it.
 */
@ConsumerType
public interface Carrier {
    Channel channel();

    /** Its name for administrators, for example {@code smtp}. */
    String name();

    /** Whether the city has told it by what to carry; a line that is down for a while is set up. */
    default boolean isSetUp() {
        return true;
    }

    /** Why it cannot carry at the moment, in plain English; empty when it can. */
    Optional<String> problem();

    /** Hands the message to the channel; may block up to 30 s. Called by several threads. */
    Carried carry(Outgoing message);

    /**
     * A message ready to send.
     *
     * @param id repeated tries carry the same id
     * @param subject one line; empty text where the channel has none
     * @param text whole text, or the short one for SMS
     * @param unsubscribe where the person can refuse further ones; empty for those that must reach them
     */
    record Outgoing(
            MessageId id, Address to, Locale locale, String subject, String text, Optional<String> unsubscribe) {}

    /** How it went. */
    sealed interface Carried {
        /** @param reference by which the channel names it in later reports; empty text when it has none */
        record Sent(String reference) implements Carried {}

        /** Not now; tried again later. */
        record Later(String reason) implements Carried {}

        /** Never, for example because the address does not exist. */
        record Never(String reason) implements Carried {}
    }
}
