// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;

final class DiskFileStoreOnPostgresTest extends DiskFileStoreContract {
    private EmbeddedPostgres server;

    @Override
    DataStore database() throws IOException {
        server = EmbeddedPostgres.start();
        return DataStore.postgres(
                server.getJdbcUrl("postgres", "postgres"), "postgres", "", new FreeSpace(Path.of("."), 0));
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }
}
