// SPDX-License-Identifier: Apache-2.0
package city.madang.message;

import java.time.Instant;

/**
 * A message and how its delivery stands.
 *
 * @param since when it came into this state
 * @param reason why it is held or failed, in plain English; empty text otherwise
 */
public record SentMessage(
        MessageId id, String template, Channel channel, State state, Instant createdAt, Instant since, String reason) {
    /** How a delivery stands. */
    public enum State {
        /** Waits for its turn, or for another try. */
        QUEUED,
        /** Waits for the end of quiet hours. */
        HELD,
        /** Taken over by the channel. */
        SENT,
        /** The channel says that it reached the person. */
        DELIVERED,
        /** The channel says that it will not reach the person. */
        FAILED,
        /** Given up after many tries; an administrator can try again. */
        DEAD,
        /** Not sent, because the person does not want messages on this channel. */
        REFUSED
    }
}
