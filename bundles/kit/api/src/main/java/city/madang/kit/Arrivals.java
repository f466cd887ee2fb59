// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.message.Channel;
import city.madang.message.Received;
import org.osgi.annotation.versioning.ProviderType;

/** Where carriers bring what comes in. Safe for several threads. */
@ProviderType
public interface Arrivals {
    /**
     * Stores the message; it was committed when this returns, so the carrier may acknowledge it. The same id of the same
     * channel a second time changes nothing.
     */
    void arrived(Received message);

    /**
     * A later report about a message that was sent.
     *
     * @param reference as the carrier gave it in {@code Carried.Sent}
     * @param delivered true when it reached the person, false when it never will
     * @param reason in plain English; empty text when there is none
     */
    void reported(Channel channel, String reference, boolean delivered, String reason);
}
