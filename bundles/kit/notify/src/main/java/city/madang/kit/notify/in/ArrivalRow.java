// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.message.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code notify_arrival}: what somebody wrote, and who took it.
 *
 * @param sender sealed, in rows of version 0.1 too
 * @param senderKey the same for two spellings of one sender
 * @param sealed whether subject and body are; {@link Letters} opens all three
 * @param called how the channel names it
 * @param module that it answers, then that took it; empty text before that
 */
public record ArrivalRow(
        String id,
        Channel channel,
        String called,
        String sender,
        Optional<String> senderKey,
        String sentTo,
        String subject,
        String body,
        boolean sealed,
        String module,
        Optional<String> answers,
        Instant atTime,
        Standing state,
        Instant since) {
    /** The same with other words. */
    ArrivalRow worded(boolean areSealed, Optional<String> key, String from, String title, String words) {
        return new ArrivalRow(
                id, channel, called, from, key, sentTo, title, words, areSealed, module, answers, atTime, state, since);
    }

    /** Where it stands. */
    public enum Standing {
        /** Will be handed to the modules. */
        WAITING,
        TAKEN,
        /** Nobody took it: an official sorts it. */
        UNSORTED,
        /** An official put it aside. */
        PUT_ASIDE
    }
}
