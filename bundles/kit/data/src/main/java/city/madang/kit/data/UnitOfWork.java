// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.data.Tx;
import city.madang.event.Event;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.ibatis.session.SqlSession;

/** A connection that is in use, and the sessions of all modules that work on it. */
final class UnitOfWork implements Tx, AutoCloseable {
    private final ModuleStore owner;
    private final Connection connection;
    private final boolean writes;
    private final Map<ModuleStore, SqlSession> sessions = new LinkedHashMap<>();
    private final Set<String> published = new HashSet<>();
    private boolean over;

    UnitOfWork(ModuleStore owner, Connection connection, boolean writes) {
        this.owner = owner;
        this.connection = connection;
        this.writes = writes;
    }

    @Override
    public <M> M mapper(Class<M> type) {
        return mapper(owner, type);
    }

    @Override
    public <M, R> void each(Class<M> type, Collection<R> rows, BiConsumer<? super M, ? super R> write) {
        each(owner, type, rows, write);
    }

    @Override
    public void publish(Event event) {
        publish(owner, event);
    }

    /** The same unit of work as another module sees it; a guest may bring a guest. */
    static Tx joined(Tx other, ModuleStore guest) {
        return new Joined(other instanceof Joined first ? first.unit() : (UnitOfWork) other, guest);
    }

    private <M> M mapper(ModuleStore module, Class<M> type) {
        mustBeOpen();
        return sessions.computeIfAbsent(module, m -> m.session(connection)).getMapper(type);
    }

    private <M, R> void each(
            ModuleStore module, Class<M> type, Collection<R> rows, BiConsumer<? super M, ? super R> write) {
        mustBeOpen();
        try (var session = module.batch(connection)) {
            var mapper = session.getMapper(type);
            rows.forEach(row -> write.accept(mapper, row));
            session.flushStatements();
        }
    }

    private void publish(ModuleStore module, Event event) {
        mustBeOpen();
        if (!writes) {
            throw new IllegalStateException("events are published in a transaction, not while reading");
        }
        published.add(module.append(this, event));
    }

    private void mustBeOpen() {
        if (over) {
            throw new IllegalStateException("this unit of work is over");
        }
    }

    /** Types of events that are to be delivered when it is committed. */
    Set<String> published() {
        return published;
    }

    @Override
    public void close() {
        over = true;
        sessions.values().forEach(SqlSession::close);
    }

    private record Joined(UnitOfWork unit, ModuleStore guest) implements Tx {
        @Override
        public <M> M mapper(Class<M> type) {
            return unit.mapper(guest, type);
        }

        @Override
        public <M, R> void each(Class<M> type, Collection<R> rows, BiConsumer<? super M, ? super R> write) {
            unit.each(guest, type, rows, write);
        }

        @Override
        public void publish(Event event) {
            unit.publish(guest, event);
        }
    }
}
