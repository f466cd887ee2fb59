// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.Secrets;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import city.madang.vault.Vault;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A vault on a database of its own. */
final class Town {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String MODULE = "complaints";

    final List<String> recorded = new ArrayList<>();
    final Moved clock = new Moved();
    final DataStore store;
    private final DataFolderOnDisk folder;
    private final List<CityVault> vaults = new ArrayList<>();

    private Town(DataStore store, Path folder) {
        this.store = store;
        this.folder = new DataFolderOnDisk(folder);
    }

    static Town onDerby(Path folder) {
        return new Town(DataStore.derbyInMemory("vault"), folder);
    }

    static Town onPostgres(Path folder) throws SQLException {
        var name = "vault" + NUMBER.incrementAndGet();
        try (var connection = Server.ONE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        var url = Server.ONE.getJdbcUrl("postgres", name);
        return new Town(DataStore.postgres(url, "postgres", "", new FreeSpace(folder, 0)), folder);
    }

    /** A node that is started with these variables. */
    CityVault node(Map<String, String> environment) {
        var vault = new CityVault(store, folder, new Recorded(), new Secrets(environment), clock);
        vaults.add(vault);
        return vault;
    }

    static Vault complaints(CityVault node) {
        return node.forModule(MODULE, Town.class.getClassLoader(), null);
    }

    void close() {
        for (var vault : vaults) {
            vault.close();
        }
        store.close();
    }

    /** Started when it is first needed; ends with the process. */
    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes down the names of acts. */
    private final class Recorded implements AuditLog {
        @Override
        public city.madang.audit.Audit forModule(String module) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void record(String module, Visitor who, String action, String subject) {
            recorded.add(action + " " + subject);
        }

        @Override
        public List<Entry> latest(int most) {
            return List.of();
        }
    }

    /** A clock that is set forward. */
    static final class Moved extends Clock {
        private Instant now = Instant.parse("2026-11-16T01:00:00Z");

        void later(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
