// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.message.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code notify_arrival}: what somebody wrote, and who took it.
 *
 * @param sender sealed; {@link ArrivalRoom#received} opens it
 * @param called how the channel names it
 * @param module that it answers, then that took it; empty text before that
 */
public record ArrivalRow(
        String id,
        Channel channel,
        String called,
        String sender,
        String sentTo,
        String subject,
        String body,
        String module,
        Optional<String> answers,
        Instant atTime,
        Standing state,
        Instant since) {
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
