// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import city.madang.event.Event;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.module.Offer.Subscription;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;

/** Attaches what a module offered with {@code Offer.on}: one receiver for each type. */
public final class EventsMount implements Mount {
    private final OutboxWorker outbox;

    public EventsMount(OutboxWorker outbox) {
        this.outbox = outbox;
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        var json = new EventJson(module.loader());
        var entries = new HashMap<Class<? extends Event>, Receiver.Entry<?>>();
        for (var subscription : module.offer().subscriptions()) {
            add(entries, subscription, json);
        }
        mustDiffer(entries);
        return outbox.receiveFor(module.id(), entries);
    }

    private static <E extends Event> void add(
            Map<Class<? extends Event>, Receiver.Entry<?>> entries, Subscription<E> subscription, EventJson json) {
        Consumer<E> handler = subscription.handler()::accept;
        var same = entries.get(subscription.type());
        if (same != null) {
            @SuppressWarnings("unchecked") // the key is the entry's type
            var first = (Receiver.Entry<E>) same;
            handler = event -> {
                first.handler().accept(event);
                subscription.handler().accept(event);
            };
        }
        entries.put(subscription.type(), new Receiver.Entry<>(subscription.type(), json, handler));
    }

    private static void mustDiffer(Map<Class<? extends Event>, ?> entries) {
        var names = new HashSet<String>();
        for (var type : entries.keySet()) {
            if (!names.add(type.getSimpleName())) {
                throw new IllegalStateException("two event types of one simple name: " + type.getName());
            }
        }
    }
}
