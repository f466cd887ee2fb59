// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** A PostgreSQL server of this process' own, started by the first test that needs it; it ends with the process. */
public final class PostgresServer {
    public static final String USER = "postgres";

    private PostgresServer() {}

    /** The address of an empty database. */
    public static String emptyDatabase(String name) {
        return database(name, "template1");
    }

    /** The address of a database that begins as that one, to which nobody is connected. */
    static String database(String name, String like) {
        try (var connection = Running.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + like);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Running.SERVER.getJdbcUrl(USER, name);
    }

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off") // what tests write need not outlive the machine
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
