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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;

/** One module's mappers on the city's connections. */
final class ModuleStore implements ModuleDatabase {
    private static final int TRIES = 6;
    private static final long PAUSE_NANOSECONDS = 5_000_000;

    private final String module;
    private final DataStore store;
    private final EventJson json;
    private volatile Mappers mappers;

    ModuleStore(String module, ClassLoader loader, DataStore store) {
        this.module = module;
        this.store = store;
        json = new EventJson(loader);
        var engine = store.engine();
        mappers = new Mappers(engine.id(), engine.typeOfNull());
    }

    @Override
    public void parse(Collection<Class<?>> types) {
        mappers().parse(types);
    }

    @Override
    public <T> T inTransaction(Function<? super Tx, ? extends T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                if (tried == TRIES || !SqlFailure.isPassing(e)) {
                    throw SqlFailure.translate(e);
                }
                LockSupport.parkNanos(tried * ThreadLocalRandom.current().nextLong(1, PAUSE_NANOSECONDS));
            }
        }
    }

    private <T> T once(Function<? super Tx, ? extends T> work) {
        store.mustTakeWrites();
        try (var connection = store.connection()) {
            connection.setAutoCommit(false);
            T result;
            var unit = new UnitOfWork(this, connection, true);
            try (unit) {
                result = work.apply(unit);
                connection.commit();
            } catch (Throwable e) {
                rollBack(connection, e);
                throw e;
            }
            if (unit.hasPublished()) {
                store.events().published();
            }
            return result;
        } catch (SQLException e) {
            throw new CommitFailed(e);
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
        try (var connection = store.connection()) {
            connection.setReadOnly(true);
            try (var unit = new UnitOfWork(this, connection, false)) {
                return work.apply(unit);
            }
        } catch (SQLException e) {
            throw SqlFailure.translate(e);
        } catch (RuntimeException e) {
            throw SqlFailure.translate(e);
        }
    }

    @Override
    public Tx join(Tx other) {
        return ((UnitOfWork) other).joinedBy(this);
    }

    /** Writes an event of this module to the outbox. */
    void append(Tx tx, Event event) {
        store.events().append(tx, module, event, json);
    }

    SqlSession session(Connection connection) {
        return mappers().session(connection);
    }

    private Mappers mappers() {
        var now = mappers;
        if (now == null) {
            throw new IllegalStateException("the database of " + module + " is closed");
        }
        return now;
    }

    @Override
    public void close() {
        var last = mappers;
        mappers = null;
        if (last != null) {
            last.close();
        }
    }

    /** Carries what JDBC says at the edges of a transaction. */
    private static final class CommitFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CommitFailed(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
