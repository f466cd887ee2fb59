// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import city.madang.data.Tx;
import city.madang.event.Event;
import city.madang.kit.ModuleDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where events are written, in the unit of work that they tell of: the event, and one delivery for each receiver. A delivery is
 * a row of its own, so that nobody counts up a position, and an event whose unit of work commits late is not skipped.
 */
public final class EventLog {
    private final ModuleDatabase tables;
    private final Clock clock;
    private volatile Consumer<Set<String>> listener = types -> {};

    /** @param tables the database as this bundle's own module sees it */
    public EventLog(ModuleDatabase tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
        tables.parse(List.of(OutboxMapper.class));
    }

    /** Writes an event; the type's name as receivers know it. */
    public String append(Tx tx, String module, Event event, EventJson json) {
        var outbox = tables.join(tx).mapper(OutboxMapper.class);
        var type = EventType.of(module, event.getClass()).name();
        var row = new NewEvent(module, type, event.schema(), json.write(event), clock.instant());
        outbox.insert(row);
        if (outbox.address(row.getId(), module, type, row.getPublishedAt()) == 0) {
            outbox.forgetUnaddressed(row.getId());
        }
        return type;
    }

    /** Says that a unit of work with events of these types was committed. */
    public void published(Set<String> types) {
        listener.accept(types);
    }

    /** Has it called after each commit with events. */
    void whenPublished(Consumer<Set<String>> wakeUp) {
        listener = wakeUp;
    }

    /** Drops everything that is on its way to a module whose data is deleted. What it published itself goes on. */
    public void forget(String module) {
        new Register(this).forget(module);
    }

    ModuleDatabase tables() {
        return tables;
    }

    Clock clock() {
        return clock;
    }
}
