// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.check;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.operations.check.Finding.Level;
import city.madang.kit.operations.etc.Installation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresCheckTest {
    @TempDir
    private Path etc;

    @Test
    void looksAtTheServersSettings() throws IOException {
        Files.writeString(
                etc.resolve("city.madang.kit.data.cfg"), "url = ${env:URL}\nuser = postgres\npool = ${env:POOL:-10}\n");
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            var url = server.getJdbcUrl("postgres", "postgres");
            assertThat(DatabaseCheck.look(new Installation(etc, etc, Map.of("URL", url))))
                    .allSatisfy(each -> assertThat(each.level()).isEqualTo(Level.FINE))
                    .extracting(Finding::what)
                    .contains("database", "clock");
            assertThat(DatabaseCheck.look(new Installation(etc, etc, Map.of("URL", url, "POOL", "5000"))))
                    .extracting(Finding::level)
                    .contains(Level.WARNING);
        }
        try (var careless = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .start()) {
            var url = careless.getJdbcUrl("postgres", "postgres");
            assertThat(DatabaseCheck.look(new Installation(etc, etc, Map.of("URL", url))))
                    .filteredOn(each -> each.level() == Level.BAD)
                    .extracting(Finding::found)
                    .contains("fsync is off", "synchronous_commit is off");
        }
    }
}
