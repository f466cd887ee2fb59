// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class ChainOnPostgresTest extends ChainContract {
    private static EmbeddedPostgres server;
    private static int number;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    DataStore store() throws IOException {
        var name = "chain" + ++number;
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return DataStore.postgres(server.getJdbcUrl("postgres", name), "postgres", "", new FreeSpace(Path.of("."), 0));
    }
}
