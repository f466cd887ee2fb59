// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import city.madang.event.Event;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A receiver that is attached on this node: what it takes, by the type's name in the tables. */
final class Receiver {
    private final String name;
    private final Map<String, Entry<?>> entries = new ConcurrentHashMap<>();
    /** Held while events are handed over, so that one thread does it, in order. */
    private final ReentrantLock serving = new ReentrantLock();
    /** How often a courier was called since there was none; 0 when there is none. */
    private final AtomicInteger calls = new AtomicInteger();

    Receiver(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    ReentrantLock serving() {
        return serving;
    }

    AtomicInteger calls() {
        return calls;
    }

    Map<String, Entry<?>> entries() {
        return entries;
    }

    /** One type and its handler. */
    record Entry<E extends Event>(Class<E> type, EventJson json, Consumer<? super E> handler) {
        /** @throws Unreadable when what is stored is no such event */
        void hand(String body) {
            E event;
            try {
                event = json.read(body, type);
            } catch (IllegalArgumentException e) {
                throw new Unreadable(e);
            }
            handler.accept(event);
        }
    }

    /** Trying again does not help; a release that can read it does. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
