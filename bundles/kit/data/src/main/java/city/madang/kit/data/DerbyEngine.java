// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.Folders;
import city.madang.kit.data.copy.Dialect;
import city.madang.kit.data.copy.WholeCopy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.ibatis.type.JdbcType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Apache Derby inside this process; its network server is never started. */
public final class DerbyEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(DerbyEngine.class);
    /** "Database shutdown" and "database dropped": how Derby says yes. */
    private static final String DONE = "08006";

    /** "Data change not permitted for a read-only user or database". */
    private static final String READ_ONLY = "25503";

    /** Where a copy's pages are until they were read. */
    private static final String PAGES = ".pages";

    private final Warm source = new Warm();
    private final boolean inMemory;

    private DerbyEngine(String name, boolean inMemory) {
        this.inMemory = inMemory;
        setting("derby.locks.deadlockTimeout", "1");
        setting("derby.locks.waitTimeout", "15");
        setting("derby.language.statementCacheSize", "400"); // its 100 are fewer than the statements of a few modules
        setting(
                "derby.language.sequence.preallocator",
                "1000"); // numbers of rows; with 100, writers meet at the generator
        source.setDatabaseName(name);
        source.setCreateDatabase("create");
    }

    /** Kept on disk, durably, in {@code <folder>/derby}, its log in {@code <folder>/derby.log}. */
    static DerbyEngine in(Path folder) {
        setting("derby.stream.error.file", folder.resolve("derby.log").toString());
        return new DerbyEngine(folder.resolve("derby").toString(), false);
    }

    /** Empty at first, gone when closed. */
    static DerbyEngine inMemory(String name) {
        setting("derby.stream.error.method", DerbyEngine.class.getName() + ".noLog");
        return new DerbyEngine("memory:" + name + "-" + UUID.randomUUID(), true);
    }

    /** As the files of another one are; gone when closed. */
    static DerbyEngine inMemory(String name, Path files) {
        var engine = inMemory(name);
        try {
            engine.source.connect("createFrom=" + files);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e.getMessage(), e);
        }
        return engine;
    }

    /** Called by Derby. */
    public static OutputStream noLog() {
        return OutputStream.nullOutputStream();
    }

    /** Derby reads such settings from system properties when its engine boots; what an operator has set stays. */
    private static void setting(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    @Override
    public String id() {
        return "derby";
    }

    @Override
    public DataSource dataSource() {
        return source;
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("clob", "clob", "blob", "blob", "identity", "generated always as identity", "stored", "");
    }

    /** Derby refuses {@code OTHER} and {@code NULL}, and takes {@code VARCHAR} for every type but a blob. */
    @Override
    public JdbcType typeOfNull() {
        return JdbcType.VARCHAR;
    }

    /** None: what cannot be written gives no connection. */
    @Override
    public Optional<String> writeProblem(Connection connection) {
        return Optional.empty();
    }

    /**
     * Derby copies page by page and then the log of what was committed meanwhile (Derby's manual, Backing up a database). That copy
     * is opened as a second database, read, and thrown away.
     */
    @Override
    public String copy(Connection connection, Path folder) throws SQLException, IOException {
        var pages = Files.createDirectory(folder.resolve(PAGES));
        try {
            try (var statement = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
                statement.setString(1, pages.toString());
                statement.execute();
            }
            return rows(pages, folder);
        } finally {
            Folders.delete(pages);
        }
    }

    private static String rows(Path pages, Path folder) throws SQLException, IOException {
        Path database;
        try (var only = Files.list(pages)) {
            database = only.findFirst().orElseThrow();
        }
        var copied = new DerbyEngine(database.toString(), false);
        try (var connection = copied.source.getConnection()) {
            return new WholeCopy(folder).write(connection, Dialect.DERBY);
        } finally {
            copied.close();
        }
    }

    @Override
    public void close() {
        if (inMemory) {
            // Derby sleeps half a second in it, which tests need not wait for
            var dropping = new Thread(() -> end("drop=true"), "madang-derby-drop");
            dropping.setDaemon(true);
            dropping.start();
        } else {
            end("shutdown=true");
        }
    }

    private void end(String how) {
        try {
            source.end(how);
        } catch (SQLException e) {
            LOG.warn("The database was not shut down in good order; it recovers at the next start", e);
        }
    }

    /**
     * Derby's parser keeps a throwable of its first use for the life of the connection, and the stack trace in it names the
     * classes of whatever module came first. So the first statement of each connection is one that nobody compiled before.
     */
    private static final class Warm extends EmbeddedDataSource {
        private static final long serialVersionUID = 1L;
        private final AtomicLong connections = new AtomicLong();

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            if (connection.isReadOnly()) {
                connection.close();
                end("shutdown=true"); // started while the disk was full, it would stay so for ever
                throw new SQLException("The database's files cannot be written", READ_ONLY);
            }
            try (var statement = connection.prepareStatement("values " + connections.incrementAndGet())) {
                statement.execute();
            }
            return connection;
        }

        void connect(String how) throws SQLException {
            var only = new EmbeddedDataSource();
            only.setDatabaseName(getDatabaseName());
            only.setConnectionAttributes(how);
            only.getConnection().close();
        }

        void end(String how) throws SQLException {
            try {
                connect(how);
            } catch (SQLException e) {
                if (!DONE.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }
}
