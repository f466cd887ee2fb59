// SPDX-License-Identifier: Apache-2.0
package city.madang.data;

import city.madang.event.Event;
import org.osgi.annotation.versioning.ProviderType;

/** An open unit of work. Used by one thread, and only inside the call that handed it out. */
@ProviderType
public interface Tx {
    /** A mapper that the module named in its offer. */
    <M> M mapper(Class<M> type);

    /** Writes the event to the outbox in this unit of work; it is delivered after the commit, at least once. */
    void publish(Event event);
}
