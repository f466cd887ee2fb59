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
    private static final int CONNECT_SECONDS = 5;

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    PostgresEngine(String url, String user, String password) {
        if (!url.startsWith(SCHEME)) {
            throw new IllegalArgumentException("The database's address must begin with " + SCHEME);
        }
        source.setApplicationName("madang");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        source.setUrl(url);
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
}
