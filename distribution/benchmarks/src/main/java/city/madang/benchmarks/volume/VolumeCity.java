// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import city.madang.kit.data.TestDatabase;
import city.madang.solution.complaints.ComplaintsModule;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The real kit with complaints open, on a database on disk, without the web server. */
final class VolumeCity implements AutoCloseable {
    private static final String USER = "postgres";

    final Engine engine;
    final Site site;
    private final String bare;
    private DataStore store;

    VolumeCity(Engine engine, Path folder) {
        this.engine = engine;
        var name = "volume" + System.nanoTime();
        if (engine == Engine.POSTGRESQL) {
            var url = TestDatabase.freshUrl();
            bare = url;
            site = TestKit.on(data -> kept(DataStore.postgres(url, USER, USER, new FreeSpace(data, 0))))
                    .open(new ComplaintsModule());
        } else {
            bare = "jdbc:derby:" + folder.resolve(name) + ";create=true";
            site = TestKit.on(data -> kept(DataStore.derby(data.resolve("derby"), new FreeSpace(data, 0))))
                    .open(new ComplaintsModule());
        }
    }

    private DataStore kept(DataStore opened) {
        store = opened;
        return opened;
    }

    /** For the bare work: PostgreSQL's same database, another one of Derby. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(bare, USER, USER);
    }

    /** What the database weighs, with its indexes and its log. */
    double databaseBytes() throws SQLException, IOException {
        if (engine == Engine.DERBY) {
            return Weight.of(site.folder().resolve("derby"));
        }
        try (var connection = connection();
                var statement = connection.createStatement();
                var size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1);
        }
    }

    /** Deliveries of the outbox that are not done. */
    double waiting() {
        return store.measures().stream()
                .filter(measure -> measure.name().contains("outbox"))
                .mapToDouble(measure -> measure.value())
                .sum();
    }

    @Override
    public void close() {
        site.close();
    }
}
