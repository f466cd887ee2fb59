// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.data.Tx;
import city.madang.event.Event;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.data.mapping.Mappers;
import city.madang.kit.data.outbox.EventJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;

/** One module's mappers on the city's connections. */
final class ModuleStore implements ModuleDatabase {
    private final String module;
    private final DataStore store;
    private final Attempts attempts;
    private volatile Inside inside;

    ModuleStore(String module, ClassLoader loader, DataStore store) {
        this.module = module;
        this.store = store;
        attempts = new Attempts(store::connectionLost);
        var engine = store.engine();
        inside = new Inside(
                new Mappers(engine.id(), engine.typeOfNull(), store.statements().of(module)), new EventJson(loader));
    }

    @Override
    public void parse(Collection<Class<?>> types) {
        inside().mappers().parse(types);
    }

    @Override
    public <T> T inTransaction(Function<? super Tx, ? extends T> work) {
        return attempts.run(() -> once(work));
    }

    private <T> T once(Function<? super Tx, ? extends T> work) {
        store.mustTakeWrites();
        try (var connection = store.connection()) {
            connection.setAutoCommit(false);
            T result;
            var unit = new UnitOfWork(this, connection, true);
            try (unit) {
                result = work.apply(unit);
                commit(connection);
            } catch (RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
            if (!unit.published().isEmpty()) {
                store.events().published(unit.published());
            }
            return result;
        } catch (SQLException e) {
            throw SqlFailure.translate(e);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw SqlFailure.isDeadlock(e) ? new IllegalStateException(e) : new Attempts.InDoubt(e);
        }
    }

    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public <T> T read(Function<? super Tx, ? extends T> work) {
        return attempts.run(() -> readOnce(work));
    }

    private <T> T readOnce(Function<? super Tx, ? extends T> work) {
        try (var connection = store.connection()) {
            connection.setReadOnly(true);
            try (var unit = new UnitOfWork(this, connection, false)) {
                return work.apply(unit);
            }
        } catch (SQLException e) {
            throw SqlFailure.translate(e);
        } catch (RuntimeException e) {
            if (SqlFailure.isWriteWhileReading(e)) {
                throw new UnsupportedOperationException("what writes belongs in a transaction: " + e.getMessage());
            }
            throw e;
        }
    }

    @Override
    public Tx join(Tx other) {
        return UnitOfWork.joined(other, this);
    }

    /** Writes an event of this module to the outbox; the type's name there. */
    String append(Tx tx, Event event) {
        return store.events().append(tx, module, event, inside().json());
    }

    SqlSession session(Connection connection) {
        return inside().mappers().session(connection);
    }

    SqlSession batch(Connection connection) {
        return inside().mappers().batch(connection);
    }

    private Inside inside() {
        var now = inside;
        if (now == null) {
            throw new IllegalStateException("the database of " + module + " is closed");
        }
        return now;
    }

    @Override
    public void close() {
        var last = inside;
        inside = null;
        if (last != null) {
            last.mappers().close();
        }
    }

    /** What knows the module's classes. */
    private record Inside(Mappers mappers, EventJson json) {}
}
