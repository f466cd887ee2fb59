// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.Databases;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CityAreasOnPostgresTest extends CityAreasContract {
    private static EmbeddedPostgres server;
    private DataStore store;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
        store = DataStore.postgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "", new FreeSpace(folder, 0));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void twoNodesCreateOneArea() throws IOException {
        try (var here = open(BIG);
                var there = open(BIG)) {
            assertThat(create(here, there)).hasSize(1);
        }
    }

    @Override
    Databases database() {
        return store;
    }
}
