// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.operations.etc.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup has in it, and what its check finds. */
class BackupTest {
    @TempDir
    Path folder;

    private Path data;
    private Backup backup;

    @BeforeEach
    void city() throws IOException {
        data = folder.resolve("data");
        write("data/db/derby/service.properties", "x");
        write("data/db/derby/seg0/c10.dat", "rows");
        write("data/files/ab/abcd", "photo");
        write("data/files/staged/ef01.content", "a letter that is not sealed yet");
        write("data/keys/master", "secret");
        write("data/index/segments_1", "index");
        write("data/log/madang.log", "log");
        write("etc/city.madang.city.cfg", "city = Seoul");
        backup = new Backup(new Installation(folder.resolve("etc"), data, Map.of()), Clock.systemUTC());
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path made() throws IOException {
        var to = Files.createDirectories(folder.resolve("backup"));
        backup.write(to, folder.resolve("backup-keys"));
        return to;
    }

    @Test
    void hasDatabaseFilesAndSettingsAndTheKeysApart() throws IOException {
        var to = made();
        assertThat(to.resolve("database/derby/seg0/c10.dat")).hasContent("rows");
        assertThat(to.resolve("files/ab/abcd")).hasContent("photo");
        assertThat(to.resolve("etc/city.madang.city.cfg")).exists();
        assertThat(folder.resolve("backup-keys/master")).hasContent("secret");
        assertThat(to.resolve("backup.txt")).content().contains("city closed").contains("database derby");
        try (var all = Files.walk(to)) {
            assertThat(all.map(Path::toString))
                    .noneMatch(
                            each -> each.contains("master") || each.contains("segments_1") || each.contains("staged"));
        }
        assertThat(Backup.check(to)).isEmpty();
        assertThat(Backup.check(folder.resolve("backup-keys"))).isEmpty();
    }

    @Test
    void takesTheCopyThatTheOpenCityMade() throws IOException {
        write("backup/database/derby/seg0/c10.dat", "consistent");
        assertThat(made().resolve("database/derby/seg0/c10.dat")).hasContent("consistent");
        assertThat(folder.resolve("backup/backup.txt")).content().contains("city open");
    }

    @Test
    void theCheckFindsWhatWasChangedOrIsMissingOrWasAdded() throws IOException {
        var to = made();
        Files.writeString(to.resolve("files/ab/abcd"), "fhoto");
        Files.delete(to.resolve("database/derby/service.properties"));
        Files.writeString(to.resolve("files/more"), "more");
        assertThat(Backup.check(to))
                .containsExactlyInAnyOrder(
                        "changed: files/ab/abcd",
                        "missing: database/derby/service.properties",
                        "not in the manifest: files/more");
    }

    @Test
    void whatWasNotFinishedIsNoBackup() throws IOException {
        var to = made();
        Files.delete(to.resolve("manifest.sha256"));
        assertThat(Backup.check(to)).singleElement().asString().contains("not finished");
        Files.writeString(to.resolve("manifest.sha256"), "");
        assertThat(Backup.check(to)).contains("the manifest is empty");
    }

    @Test
    void refusesACityWithoutADatabase() throws IOException {
        var empty = new Backup(
                new Installation(folder.resolve("etc"), folder.resolve("nothing"), Map.of()), Clock.systemUTC());
        var to = Files.createDirectories(folder.resolve("backup"));
        assertThatThrownBy(() -> empty.write(to, folder.resolve("backup-keys"))).hasMessageContaining("no database");
    }
}
