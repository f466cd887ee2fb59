// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Delivers what was published, at least once, in the order of publishing for each receiver. */
@ProviderType
public interface Outbox {
    /**
     * Receives a kit type from every module.
     *
     * @param receiver a lasting name
     * @param eachNode true when every node has to receive it (an index, a cache), false when one of them has to
     * @return stops receiving; rows then wait
     */
    <E extends Event> AutoCloseable receive(String receiver, boolean eachNode, Class<E> type, Consumer<E> handler);

    /** Deliveries that were given up after many tries, newest first. */
    List<Parked> parked(int most);

    /** Tries a parked delivery again. */
    void retry(long delivery);

    /** Waits until nothing that is deliverable now is left; for tests and for commands that end. */
    void drain();

    /** A delivery that was given up. */
    record Parked(
            long delivery, String receiver, String module, String type, int tries, String reason, Instant since) {}
}
