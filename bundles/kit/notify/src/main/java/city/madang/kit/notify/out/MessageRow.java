// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.message.Channel;
import city.madang.message.MessageId;
import city.madang.message.SentMessage.State;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of {@code notify_message}: what was written, to whom, and how its delivery stands.
 *
 * @param recipient id of the row of {@code notify_recipient}
 * @param sealed whether subject and body are, see {@link Envelopes}
 * @param nextAt when it is looked at again; empty when it came to rest
 * @param reference how the channel names it
 */
public record MessageRow(
        MessageId id,
        String module,
        String template,
        String about,
        Channel channel,
        String recipient,
        Locale lang,
        String subject,
        String body,
        boolean sealed,
        boolean urgent,
        Instant created,
        State state,
        Instant since,
        Optional<Instant> nextAt,
        int tries,
        String reason,
        String carrier,
        String reference,
        Optional<Instant> readAt) {

    /** Waits to be tried, or tried again. */
    boolean waits() {
        return state == State.QUEUED || state == State.HELD;
    }

    /** The same with other words. */
    MessageRow worded(boolean areSealed, String title, String words) {
        return new MessageRow(
                id, module, template, about, channel, recipient, lang, title, words, areSealed, urgent, created, state,
                since, nextAt, tries, reason, carrier, reference, readAt);
    }

    /** The same in another state. */
    MessageRow moved(State to, Instant now, Optional<Instant> next, String why) {
        return new MessageRow(
                id, module, template, about, channel, recipient, lang, subject, body, sealed, urgent, created, to, now,
                next, tries, why, carrier, reference, readAt);
    }

    /** The same after another try. */
    MessageRow tried(State to, Instant now, Optional<Instant> next, String why, String by, String calledBy) {
        return new MessageRow(
                id,
                module,
                template,
                about,
                channel,
                recipient,
                lang,
                subject,
                body,
                sealed,
                urgent,
                created,
                to,
                to == state ? since : now,
                next,
                tries + 1,
                why,
                by,
                calledBy,
                readAt);
    }
}
