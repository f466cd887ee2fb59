// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.kit.data.copy.Dialect;
import city.madang.kit.data.copy.WholeCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.ibatis.type.JdbcType;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server. */
final class PostgresEngine implements Engine {
    private static final String SCHEME = "jdbc:postgresql:";
    /** What we ask for; the city's own settings stand after it and win. */
    private static final String SETTINGS =
            "ApplicationName=madang&connectTimeout=5&tcpKeepAlive=true&reWriteBatchedInserts=true";

    private final Brief source;

    PostgresEngine(String url, String user, String password) {
        if (!url.startsWith(SCHEME)) {
            throw new IllegalArgumentException("The database's address must begin with " + SCHEME);
        }
        source = new Brief(url);
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
    }

    @Override
    public String id() {
        return "postgresql";
    }

    @Override
    public DataSource dataSource() {
        return source;
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("clob", "text", "blob", "bytea", "identity", "generated always as identity", "stored", "stored");
    }

    @Override
    public JdbcType typeOfNull() {
        return JdbcType.NULL;
    }

    /** A standby, or a server that was set to read only. */
    @Override
    public Optional<String> writeProblem(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show transaction_read_only")) {
            row.next();
            return "on".equals(row.getString(1)) ? Optional.of("The database is read only") : Optional.empty();
        }
    }

    @Override
    public String copy(Connection connection, Path folder) throws SQLException, IOException {
        return new WholeCopy(folder).write(connection, Dialect.POSTGRESQL);
    }

    @Override
    public void close() {
        // connections belong to the pool
    }

    /**
     * Connects by the address as it was given. The driver's own data source writes all of its hundred settings into it, and
     * Flyway's search for passwords in so long an address takes longer than a look at a module's scripts.
     */
    private static final class Brief extends PGSimpleDataSource {
        private static final long serialVersionUID = 1L;
        private final String address;

        Brief(String given) {
            var settings = given.indexOf('?');
            address = settings < 0
                    ? given + "?" + SETTINGS
                    : given.substring(0, settings + 1) + SETTINGS + "&" + given.substring(settings + 1);
        }

        @Override
        public String getUrl() {
            return address;
        }
    }
}
