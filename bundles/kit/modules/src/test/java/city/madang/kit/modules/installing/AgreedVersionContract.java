// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static city.madang.module.ModuleState.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database: both take the version that the city agreed on, also after it went back. On both databases. */
abstract class AgreedVersionContract {
    private static final String CREATE = "create table shelf_book (title varchar(100) not null primary key)";
    private static final String GOOD = "alter table shelf_book add column pages integer default 0 not null;\n"
            + "insert into shelf_book (title) values ('made by the second script')";
    private static final String OLD = "1.0.0 [Moby Dick] 0";

    @TempDir
    Path base;

    private final DataStore store;
    private ShelfCity first;
    private ShelfCity second;

    AgreedVersionContract(TestDatabase on) {
        store = on.with(ShelfCity.TABLES);
    }

    @BeforeEach
    void nodes() throws Exception {
        first = new ShelfCity(Files.createDirectory(base.resolve("first")), store);
        first.version("1.0.0", CREATE);
        first.done(first.installer().install("shelf"));
        first.shelf().add("Moby Dick");
        var home = Files.createDirectory(base.resolve("second"));
        first.copyKeys(home);
        second = new ShelfCity(home, store);
    }

    @AfterEach
    void stop() {
        second.close();
        first.close();
        store.close();
    }

    private void goBack() throws Exception {
        first.done(first.installer()
                .rollBack("shelf", first.installer().snapshots("shelf").get(0).name()));
        assertThat(first.serves()).isEqualTo(OLD);
    }

    private void update(ShelfCity node) throws Exception {
        node.version("1.0.0", CREATE);
        node.version("1.1.0", CREATE, GOOD);
        node.done(node.installer().install("shelf"));
        assertThat(node.serves()).startsWith("1.1.0 ");
    }

    @Test
    void aNewNodeTakesTheVersionThatTheCityWentBackTo() throws Exception {
        update(first);
        goBack();
        second.version("1.0.0", CREATE);
        second.version("1.1.0", CREATE, GOOD);
        second.want("shelf");
        assertThat(second.serves()).isEqualTo(OLD);
        assertThat(first.serves()).isEqualTo(OLD);
    }

    @Test
    void aNodeThatWasAwayFollowsTheCityBack() throws Exception {
        update(first);
        update(second);
        goBack();
        second.want("shelf");
        assertThat(second.serves()).isEqualTo(OLD);
        assertThat(first.serves()).isEqualTo(OLD);
    }

    @Test
    void aNewNodeMigratesNothingByAnArchiveThatTheCityDidNotChoose() throws Exception {
        second.version("1.1.0", CREATE, GOOD);
        cameInAnArchive(second, "1.1.0");
        second.want("shelf");
        assertThat(second.shelf()).isNull();
        assertThat(second.state().state()).isEqualTo(FAILED);
        assertThat(second.installer().refusal("shelf")).contains(new Refusal.NotAgreed("1.0.0"));
        assertThat(first.serves()).isEqualTo(OLD);
    }

    @Test
    void aNewReleaseOfTheInstallationMovesTheCityOn() throws Exception {
        second.version("1.1.0", CREATE, GOOD);
        second.want("shelf");
        assertThat(second.serves()).startsWith("1.1.0 ");
    }

    /** Beside a jar that an archive brought lies the checksum of the archive. */
    private static void cameInAnArchive(ShelfCity node, String version) throws IOException {
        try (var files = Files.walk(node.repository())) {
            var jar = files.filter(file -> file.toString().endsWith(version + ".jar"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(jar.resolveSibling(jar.getFileName() + ".archive"), "a".repeat(64));
        }
    }
}
