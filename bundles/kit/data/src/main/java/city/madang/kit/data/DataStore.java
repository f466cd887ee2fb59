// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.DatabaseCopies;
import city.madang.kit.Databases;
import city.madang.kit.Measures;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleTables;
import city.madang.kit.data.copy.Dialect;
import city.madang.kit.data.copy.TableCopies;
import city.madang.kit.data.mapping.StatementTimes;
import city.madang.kit.data.outbox.EventLog;
import city.madang.kit.data.outbox.OutboxDepth;
import city.madang.kit.data.outbox.OutboxWorker;
import city.madang.kit.data.outbox.Patience;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The city's database: one pool of connections, from which each module gets its own part. */
public final class DataStore implements Databases, DatabaseCopies, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataStore.class);
    private static final int POOL = 10;

    private final Engine engine;
    private final FreeSpace space;
    private final Pool pool;
    private final OncePerSecond answers = new OncePerSecond(this::ask);
    private final EventLog events;
    private final StatementTimes statements = new StatementTimes();

    /**
     * Opens the first connection.
     *
     * @throws DatabaseUnavailable when that fails
     */
    DataStore(Engine engine, FreeSpace space, int connections) {
        this.engine = engine;
        this.space = space;
        try (var first = engine.dataSource().getConnection()) {
            LOG.info("Database: {}", first.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new DatabaseUnavailable(Locked.explain(e), e);
        }
        pool = new Pool(engine.dataSource(), connections);
        events = openEvents();
    }

    /** Pauses between tries are the machine's time, not the city's, which a demo may move. */
    private EventLog openEvents() {
        try {
            return new EventLog(open("data", DataStore.class.getClassLoader()), Clock.systemUTC());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** For tests: everything is gone after {@link #close}. */
    public static DataStore derbyInMemory(String name) {
        return new DataStore(DerbyEngine.inMemory(name), FreeSpace.unlimited(), POOL);
    }

    /** For tests: begins as the database whose files, of a backup by Derby, are in this folder; gone after {@link #close}. */
    public static DataStore derbyInMemory(String name, Path files) {
        return new DataStore(DerbyEngine.inMemory(name, files), FreeSpace.unlimited(), POOL);
    }

    /** Derby's files in a folder that is there. */
    public static DataStore derby(Path folder, FreeSpace space) {
        return new DataStore(DerbyEngine.in(folder), space, POOL);
    }

    /** @param url {@code jdbc:postgresql://host:port/database} */
    public static DataStore postgres(String url, String user, String password, FreeSpace space) {
        return new DataStore(new PostgresEngine(url, user, password), space, POOL);
    }

    @Override
    public ModuleDatabase open(String module, ClassLoader loader) {
        try {
            new Migration(module, loader, engine, pool.source()).run();
        } catch (RuntimeException e) {
            throw SqlFailure.translate(e);
        }
        return new ModuleStore(module, loader, this);
    }

    /**
     * Starts delivering what is published; closed before this.
     *
     * @param node names this node
     */
    public OutboxWorker outbox(String node) {
        return outbox(node, Patience.USUAL);
    }

    OutboxWorker outbox(String node, Patience patience) {
        return new OutboxWorker(events, node, patience);
    }

    EventLog events() {
        return events;
    }

    /** What statements of all modules took. */
    public StatementTimes statements() {
        return statements;
    }

    /** How the pool and the outbox stand. */
    public List<Measures.Measure> measures() {
        var all = new ArrayList<>(pool.measures());
        all.addAll(new OutboxDepth(events).measures());
        return all;
    }

    /** Tables of modules as wholes; usable until this is closed. */
    public ModuleTables tables() {
        return new TableCopies(
                pool.source(), Dialect.of(engine.id()), new ModuleScripts(engine, pool.source()), events::forget);
    }

    @Override
    public String copyTo(Path folder) throws IOException {
        try (var connection = pool.take()) {
            return engine.copy(connection, folder);
        } catch (SQLException e) {
            throw new IOException("The database was not copied: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<String> problem() {
        return space.problem().or(space::full).or(answers::answer);
    }

    private Optional<String> ask() {
        try {
            return askOnce();
        } catch (SQLException e) {
            connectionLost();
        } catch (DatabaseUnavailable e) {
            return Optional.of(Pool.NO_ANSWER);
        }
        try {
            return askOnce();
        } catch (SQLException | DatabaseUnavailable e) {
            return Optional.of(Pool.NO_ANSWER);
        }
    }

    private Optional<String> askOnce() throws SQLException {
        try (var connection = pool.take()) {
            return engine.writeProblem(connection);
        }
    }

    /** Connections in the pool have probably gone the same way: the next ones are new. */
    void connectionLost() {
        pool.refresh();
    }

    Engine engine() {
        return engine;
    }

    DataSource source() {
        return pool.source();
    }

    /** @throws DatabaseUnavailable when there is none, or none is free for some seconds */
    Connection connection() {
        return pool.take();
    }

    /** @throws DatabaseUnavailable when the disk is nearly full */
    void mustTakeWrites() {
        var full = space.problem();
        if (full.isPresent()) {
            throw new DatabaseUnavailable(full.get(), null);
        }
    }

    @Override
    public void close() {
        pool.close();
        engine.close();
    }
}
