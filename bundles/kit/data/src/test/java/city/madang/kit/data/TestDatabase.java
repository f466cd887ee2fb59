// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The databases on which data tests run, each time an empty one. In the test jar of this module, for the tests of others:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource
 * void findsASession(TestDatabase on) {
 *     try (var store = on.open()) { ... }
 * }
 * }</pre>
 */
public enum TestDatabase {
    DERBY {
        @Override
        public DataStore open() {
            return DataStore.derbyInMemory("test-" + NUMBER.incrementAndGet());
        }
    },
    /** A server of this process' own, started by the first test that needs it. */
    POSTGRESQL {
        @Override
        public DataStore open() {
            return DataStore.postgres(freshUrl(), "postgres", "postgres", FreeSpace.unlimited());
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A store on an empty database; closed by the caller. */
    public abstract DataStore open();

    /** The address of an empty PostgreSQL database. */
    public static String freshUrl() {
        var name = "test" + NUMBER.incrementAndGet();
        onServer("create database " + name);
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    static void onServer(String sql) {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .setOverrideWorkingDirectory(
                                Path.of("target", "postgres").toFile())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
