// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import java.time.Instant;

/**
 * A part of a long message.
 *
 * @param ref what the sender's phone calls the message
 * @param seq from 1
 * @param sealed whether the body is
 */
public record PartRow(
        String sender, String receiver, int ref, int total, int seq, String body, boolean sealed, Instant arrivedAt) {
    PartRow worded(boolean isSealed, String text) {
        return new PartRow(sender, receiver, ref, total, seq, text, isSealed, arrivedAt);
    }
}
