// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.data.DatabaseUnavailable;
import city.madang.file.FileId;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is expected of the store, on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DiskFileStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");

    @TempDir
    Path folder;

    private DataStore data;
    private DiskFileStore store;
    private ModuleDatabase complaints;
    /** New for each test. */
    private String owner;

    abstract DataStore database() throws IOException;

    @BeforeAll
    void openDatabase() throws IOException {
        data = database();
        complaints = data.open("complaints", getClass().getClassLoader());
    }

    @AfterAll
    void closeDatabase() {
        data.close();
    }

    @BeforeEach
    void open() {
        store = new DiskFileStore(data, new DataFolderOnDisk(folder), Clock.fixed(NOW, ZoneOffset.UTC));
        owner = UUID.randomUUID().toString();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsTheFilesOfARecordInTheirOrder() throws IOException {
        var first = attach(owner, stage("one.jpg"));
        var second = attach(owner, stage("two.jpg"));
        attach("somebody else", stage("other.jpg"));
        var files = store.forModule("complaints");
        assertThat(files.list(owner)).containsExactly(first, second);
        assertThat(first.storedAt()).isEqualTo(NOW);
        assertThat(files.find(second.id())).contains(second);
        assertThat(store.content(first, false)).hasSize(first.size());
        assertThat(store.content(first, true)).isNotEmptyFile();
    }

    @Test
    void givesAFileToItsOwnModuleOnly() throws IOException {
        var file = attach(owner, stage("one.jpg"));
        assertThat(store.forModule("parking").find(file.id())).isEmpty();
        assertThat(store.forModule("parking").list(owner)).isEmpty();
        assertThat(store.forModule("complaints").find(new FileId("0".repeat(32))))
                .isEmpty();
    }

    @Test
    void rolledBackAttachingLeavesTheUploadUsable() throws IOException {
        var upload = stage("one.jpg");
        var lost = attachAndRollBack(upload);
        assertThat(store.forModule("complaints").find(lost.id())).isEmpty();
        assertThat(store.staged(upload.staged())).contains(upload);
        var kept = attach(owner, upload);
        assertThat(store.content(kept, false)).exists();
    }

    @Test
    void sweepingTakesWhatIsOldAndBelongsToNobody() throws IOException {
        var unused = stage("unused.jpg");
        var used = stage("used.jpg");
        var fresh = stage("fresh.jpg");
        var kept = attach(owner, used);
        var lost = attachAndRollBack(used);
        var lostJustNow = attachAndRollBack(fresh);
        age(unused, used);
        sweep();

        assertThat(store.staged(unused.staged())).isEmpty();
        assertThat(store.staged(used.staged())).isEmpty();
        assertThat(store.staged(fresh.staged())).contains(fresh);
        assertThat(store.content(kept, false)).exists();
        assertThat(store.content(kept, true)).exists();
        assertThat(store.content(lost, false)).doesNotExist();
        assertThat(store.content(lost, true)).doesNotExist();
        assertThat(store.content(lostJustNow, false)).exists();
        assertThat(staged()).noneMatch(p -> p.getFileName().toString().startsWith(used.staged()));
    }

    @Test
    void vanishedUploadAndFullDiskAreToldAsUnavailable() {
        var gone = new Upload("0".repeat(32), "gone.jpg", "image/jpeg", 10);
        assertThatThrownBy(() -> attach(owner, gone)).isInstanceOf(DatabaseUnavailable.class);
    }

    private Upload stage(String name) throws IOException {
        return store.stage(new ByteArrayInputStream(Samples.jpeg(60, 40)), name, 1_000_000);
    }

    private StoredFile attach(String to, Upload upload) {
        return complaints.inTransaction(tx -> store.forModule("complaints").attach(tx, to, upload));
    }

    private StoredFile attachAndRollBack(Upload upload) {
        var attached = new StoredFile[1];
        assertThatThrownBy(() -> complaints.run(tx -> {
                    attached[0] = store.forModule("complaints").attach(tx, owner, upload);
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        return attached[0];
    }

    private void age(Upload... uploads) throws IOException {
        var old = FileTime.from(NOW.minus(Duration.ofHours(25)));
        for (var upload : uploads) {
            for (var file : staged()) {
                if (file.getFileName().toString().startsWith(upload.staged())) {
                    Files.setLastModifiedTime(file, old);
                }
            }
        }
    }

    private List<Path> staged() throws IOException {
        try (var files = Files.list(folder.resolve("files/staged"))) {
            return files.toList();
        }
    }

    private void sweep() {
        store.sweeper().run();
    }
}
