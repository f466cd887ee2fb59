// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.sent;

import java.time.Instant;

/**
 * A part that a carrier took over.
 *
 * @param remote what the network calls it
 * @param reference what we call the whole message
 * @param state empty text, DELIVERED or FAILED
 */
public record SentRow(
        String carrier, String remote, String reference, Instant sentAt, String state, String reason, boolean told) {
    static final String DELIVERED = "DELIVERED";
    static final String FAILED = "FAILED";
}
