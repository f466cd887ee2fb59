// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.kit.Folders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

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

        @Override
        String template(Consumer<DataStore> fill) {
            var folder = folder();
            try (var store = DataStore.derby(folder, FreeSpace.unlimited())) {
                fill.accept(store);
            }
            return folder.resolve("derby").toString();
        }

        @Override
        DataStore copy(String template) {
            return DataStore.derbyInMemory("test-" + NUMBER.incrementAndGet(), Path.of(template));
        }
    },
    /** A server of this process' own, started by the first test that needs it. */
    POSTGRESQL {
        @Override
        public DataStore open() {
            return at(freshUrl());
        }

        @Override
        String template(Consumer<DataStore> fill) {
            var name = freshName();
            try (var store = at(Server.POSTGRES.getJdbcUrl("postgres", name))) {
                fill.accept(store);
            }
            return name;
        }

        @Override
        DataStore copy(String template) {
            var name = "test" + NUMBER.incrementAndGet();
            onServer("create database " + name + " template " + template);
            return at(Server.POSTGRES.getJdbcUrl("postgres", name));
        }

        private DataStore at(String url) {
            return DataStore.postgres(url, "postgres", "postgres", FreeSpace.unlimited());
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<Set<String>, String> templates = new ConcurrentHashMap<>();

    /** A store on an empty database; closed by the caller. */
    public abstract DataStore open();

    /**
     * The same on a database in which the scripts of these modules ran already. They run once in a process, and each call begins with a
     * copy of what they made, which takes a small part of the time. A module that is not named makes its tables when it opens.
     */
    public DataStore with(String... modules) {
        return copy(templates.computeIfAbsent(
                Set.of(modules), all -> template(store -> all.forEach(each -> tables(store, each)))));
    }

    private static void tables(DataStore store, String module) {
        store.open(module, TestDatabase.class.getClassLoader()).close();
    }

    /** Where {@link #copy} finds what was filled here. */
    abstract String template(Consumer<DataStore> fill);

    abstract DataStore copy(String template);

    /** The address of an empty PostgreSQL database. */
    public static String freshUrl() {
        return Server.POSTGRES.getJdbcUrl("postgres", freshName());
    }

    private static String freshName() {
        var name = "test" + NUMBER.incrementAndGet();
        onServer("create database " + name);
        return name;
    }

    /** A folder that goes when the process ends. */
    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("madang-tables");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off") // what tests write need not outlive the machine
                        .setOverrideWorkingDirectory(
                                Path.of("target", "postgres").toFile())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
