// SPDX-License-Identifier: Apache-2.0
package city.madang.data;

import city.madang.event.Event;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.osgi.annotation.versioning.ProviderType;

/** An open unit of work. Used by one thread, and only inside the call that handed it out. */
@ProviderType
public interface Tx {
    /** A mapper that the module named in its offer. */
    <M> M mapper(Class<M> type);

    /**
     * Writes many rows of one kind in a few round trips: calls {@code write} with each, for example {@code
     * Mapper::insert}. What the statement returns is not known, and keys that the database makes are not read.
     *
     * @param write calls one statement of the mapper, always the same, that writes
     */
    <M, R> void each(Class<M> type, Collection<R> rows, BiConsumer<? super M, ? super R> write);

    /** Writes the event to the outbox in this unit of work; it is delivered after the commit, at least once. */
    void publish(Event event);
}
