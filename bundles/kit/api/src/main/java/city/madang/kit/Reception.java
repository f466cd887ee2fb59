// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.data.Tx;
import city.madang.message.Channel;
import city.madang.message.Received;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of the kit that looks at what people write before any solution does, for example for words that every channel knows
 * (stop) or for a dialogue that is under way. Registered as a service.
 */
@ConsumerType
public interface Reception {
    Channel channel();

    /**
     * Takes the message in this unit of work, at least once for each {@code Received.id}.
     *
     * @return false when it is for somebody else
     */
    boolean receive(Tx tx, Received message);
}
