// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.data.DatabaseUnavailable;
import city.madang.data.Tx;
import city.madang.event.Event;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.data.mapping.Mappers;
import city.madang.kit.data.outbox.EventJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.ibatis.session.SqlSession;

/** One module's mappers on the city's connections. */
final class ModuleStore implements ModuleDatabase {
    private static final int TRIES = 6;
    private static final long PAUSE_NANOSECONDS = 5_000_000;

    private final String module;
    private final DataStore store;
    private volatile Inside inside;

    ModuleStore(String module, ClassLoader loader, DataStore store) {
        this.module = module;
        this.store = store;
        var engine = store.engine();
        inside = new Inside(new Mappers(engine.id(), engine.typeOfNull()), new EventJson(loader));
    }

    @Override
    public void parse(Collection<Class<?>> types) {
        inside().mappers().parse(types);
    }

    @Override
    public <T> T inTransaction(Function<? super Tx, ? extends T> work) {
        return again(() -> once(work));
    }

    /** Runs it again after a deadlock, and once after a connection was found broken. */
    private <T> T again(Supplier<T> attempt) {
        var reconnected = false;
        for (int tried = 1; ; tried++) {
            try {
                return attempt.get();
            } catch (RuntimeException e) {
                var lost = SqlFailure.isConnectionLost(e);
                if (tried == TRIES || isFinal(e) || !SqlFailure.isPassing(e) && (!lost || reconnected)) {
                    throw SqlFailure.translate(e);
                }
                if (lost) {
                    reconnected = true;
                    store.connectionLost();
                }
                LockSupport.parkNanos(tried * ThreadLocalRandom.current().nextLong(1, PAUSE_NANOSECONDS));
            }
        }
    }

    private static boolean isFinal(RuntimeException thrown) {
        return thrown instanceof InDoubt || thrown instanceof DatabaseUnavailable;
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
            if (unit.hasPublished()) {
                store.events().published();
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
            throw SqlFailure.isPassing(e) ? new IllegalStateException(e) : new InDoubt(e);
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
        return again(() -> readOnce(work));
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
        return ((UnitOfWork) other).joinedBy(this);
    }

    /** Writes an event of this module to the outbox. */
    void append(Tx tx, Event event) {
        store.events().append(tx, module, event, inside().json());
    }

    SqlSession session(Connection connection) {
        return inside().mappers().session(connection);
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

    /** The commit failed, and nobody knows whether it was carried out: not to be tried again. */
    private static final class InDoubt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InDoubt(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
