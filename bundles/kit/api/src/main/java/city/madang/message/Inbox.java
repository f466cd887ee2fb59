// SPDX-License-Identifier: Apache-2.0
package city.madang.message;

import city.madang.data.Tx;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes messages from people. */
@FunctionalInterface
@ConsumerType
public interface Inbox {
    /**
     * Takes the message in this unit of work, at least once for each {@code Received.id}.
     *
     * @return false when it is nothing for this module; the next one is asked, and after the last an official sorts it
     */
    boolean receive(Tx tx, Received message);
}
