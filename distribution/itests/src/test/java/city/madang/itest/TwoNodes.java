// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One city on two nodes, set up as docs/city/nodes.md says: one PostgreSQL, one folder of files, one city file, a copy of the master key,
 * and a balancer before them.
 */
final class TwoNodes implements AutoCloseable {
    private final Path shared = Files.createTempDirectory("shared");
    private final EmbeddedPostgres database = EmbeddedPostgres.start();
    private final RunningCity first;
    private final RunningCity second;
    private final Balancer balancer;

    TwoNodes() throws Exception {
        first = node();
        second = node();
        balancer = new Balancer(first, second);
    }

    private RunningCity node() throws IOException, InterruptedException {
        var city = RunningCity.demo()
                .with("MADANG_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                .with("MADANG_DB_USER", "postgres")
                .with("MADANG_CITY_FILE", cityFile().toString())
                .unpack();
        if (Files.notExists(cityFile())) {
            Files.copy(city.home().resolve("etc/city.madang.city.demo.cfg"), cityFile());
        }
        Files.createDirectories(city.data());
        Files.createSymbolicLink(city.data().resolve("files"), Files.createDirectories(shared.resolve("files")));
        return city;
    }

    void start() throws Exception {
        first.start();
        var keys = Files.createDirectories(second.data().resolve("keys"));
        Files.copy(first.data().resolve("keys/master"), keys.resolve("master"));
        second.start();
    }

    RunningCity first() {
        return first;
    }

    RunningCity second() {
        return second;
    }

    Balancer balancer() {
        return balancer;
    }

    Path cityFile() {
        return shared.resolve("city.cfg");
    }

    /** The first column of what a query finds, as text. */
    List<String> ask(String query) throws SQLException {
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Override
    public void close() throws IOException {
        balancer.close();
        first.close();
        second.close();
        database.close();
        Archive.delete(shared);
    }
}
