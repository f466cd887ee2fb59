// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.data.DatabaseUnavailable;
import city.madang.file.Box;
import city.madang.file.FileId;
import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.kit.FileStore.Unscanned;
import city.madang.kit.FileStore.Withheld;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
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

    private final DataStore data;
    private DiskFileStore store;
    private ModuleDatabase complaints;
    /** New for each test. */
    private String owner;

    DiskFileStoreContract(TestDatabase on) {
        data = on.open();
    }

    @BeforeAll
    void openModule() {
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

    /** The original is red on the left and blue on the right. */
    @Test
    void burnsBoxesIntoACopyOfAPicture() throws IOException {
        var files = store.forModule("complaints");
        var original = attach(owner, stage("one.jpg"));
        var before = Files.readAllBytes(store.content(original, false));
        var copy = files.blackened(original, List.of(new Box(0, 0, 50, 50), new Box(79.9, 79.9, 20.1, 20.1)));
        var shown = complaints.inTransaction(tx -> files.attach(tx, owner + "-public", copy));
        files.forget(copy);
        for (boolean preview : List.of(false, true)) {
            var picture = ImageIO.read(store.content(shown, preview).toFile());
            int right = picture.getWidth() - 1;
            int bottom = picture.getHeight() - 1;
            assertThat(isBlack(picture, right / 4, bottom / 4)).isTrue();
            assertThat(isBlack(picture, right, bottom)).isTrue();
            assertThat(isBlack(picture, right / 4, bottom * 3 / 4)).isFalse();
            assertThat(isBlack(picture, right * 3 / 4, bottom / 4)).isFalse();
        }
        assertThat(store.content(original, false)).hasBinaryContent(before);
        assertThat(files.list(owner)).containsExactly(original);
        assertThat(store.staged(copy.staged())).isEmpty();
        var nothing = new StoredFile(
                original.id(), "complaints", owner, "a.pdf", "application/pdf", 1, false, original.storedAt());
        assertThatThrownBy(() -> files.blackened(nothing, List.of())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new Box(60, 0, 50, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isBlack(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xF0F0F0) == 0;
    }

    @Test
    void putsAFileThatAModuleMadeInPlaceOfTheLastOne() throws IOException {
        var files = store.forModule("complaints");
        var before =
                files.make(owner, "list.csv", "text/csv", out -> out.write("old".getBytes(StandardCharsets.UTF_8)));
        var after =
                files.make(owner, "list.csv", "text/csv", out -> out.write("newer".getBytes(StandardCharsets.UTF_8)));
        assertThat(files.list(owner)).containsExactly(after);
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.size()).isEqualTo(5);
        assertThat(store.content(after, false)).hasContent("newer");
    }

    @Test
    void keepsTheLastFileWhenTheNextOneCannotBeMade() throws IOException {
        var files = store.forModule("complaints");
        var before = files.make(owner, "list.csv", "text/csv", out -> out.write('x'));
        assertThatThrownBy(() -> files.make(owner, "list.csv", "text/csv", out -> {
                    out.write('y');
                    throw new IOException("cut off");
                }))
                .hasMessage("cut off");
        assertThat(files.list(owner)).containsExactly(before);
        assertThat(store.content(before, false)).hasContent("x");
    }

    @Test
    void findsTheFilesOfManyRecordsAtOnce() throws IOException {
        var first = attach(owner, stage("one.jpg"));
        var second = attach(owner, stage("two.jpg"));
        var other = attach(owner + "b", stage("other.jpg"));
        assertThat(store.forModule("complaints").listAll(List.of(owner, owner + "b", "none")))
                .containsOnly(Map.entry(owner, List.of(first, second)), Map.entry(owner + "b", List.of(other)));
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
    void putsAllFilesOfAModuleBackAsTheyWere() throws IOException {
        var first = attach(owner, stage("one.jpg"));
        var second = attach(owner, stage("two.jpg"));
        var third = attach(owner, stage("three.jpg"));
        var other = data.open("parking", getClass().getClassLoader());
        var theirs = stage("theirs.jpg");
        var neighbour = other.inTransaction(tx -> store.forModule("parking").attach(tx, owner, theirs));
        var bytes = Files.readAllBytes(store.content(second, false));
        var copy = Files.createDirectory(folder.resolve("copy-" + owner));
        store.copyTo("complaints", copy);
        var later = attach(owner + "b", stage("later.jpg"));
        store.copyTo("complaints", copy);
        complaints.run(tx -> store.forModule("complaints").remove(tx, owner + "b"));
        store.copyTo("complaints", copy);

        complaints.run(tx -> store.forModule("complaints").remove(tx, owner));
        var since = attach(owner, stage("since.jpg"));
        store.sweeper().run();
        assertThat(folder.resolve("files")
                        .resolve(second.id().value().substring(0, 2))
                        .resolve(second.id().value()))
                .doesNotExist();
        store.restore("complaints", copy);
        store.sweeper().run();

        assertThat(store.forModule("complaints").list(owner)).containsExactly(first, second, third);
        assertThat(store.content(second, false)).hasBinaryContent(bytes);
        assertThat(store.content(third, true)).isNotEmptyFile();
        assertThat(store.forModule("complaints").find(since.id())).isEmpty();
        assertThat(store.forModule("complaints").find(later.id())).isEmpty();
        assertThat(store.forModule("parking").list(owner)).containsExactly(neighbour);
        assertThat(store.room("complaints", copy)).isZero();
    }

    @Test
    void refusesACopyThatIsNotWhole() throws IOException {
        var file = attach(owner, stage("one.jpg"));
        var copy = Files.createDirectory(folder.resolve("copy-" + owner));
        store.copyTo("complaints", copy);
        Files.writeString(copy.resolve(file.id().value().substring(0, 2)).resolve("rows"), "cut");
        assertThatThrownBy(() -> store.restore("complaints", copy)).hasMessageContaining("is not whole");
        Files.delete(copy.resolve(file.id().value().substring(0, 2)).resolve("rows"));
        assertThatThrownBy(() -> store.restore("complaints", copy)).hasMessageContaining("is not whole");
        assertThat(store.forModule("complaints").list(owner)).containsExactly(file);
    }

    @Test
    void erasesAllFilesOfAModuleAtOnce() throws IOException {
        var other = data.open("parking", getClass().getClassLoader());
        var file = attach(owner, stage("one.jpg"));
        var path = store.content(file, false);
        var theirs = stage("theirs.jpg");
        var neighbour = other.inTransaction(tx -> store.forModule("parking").attach(tx, owner, theirs));
        store.erase("complaints");
        assertThat(path).doesNotExist();
        assertThat(store.forModule("complaints").list(owner)).isEmpty();
        assertThat(store.content(neighbour, false)).exists();
    }

    @Test
    void aSealedFileIsNowhereReadable() throws IOException {
        var upload = stage("marked name.jpg");
        var plain = Files.readAllBytes(store.content(upload));
        var files = store.forModule("complaints");
        var file = complaints.inTransaction(tx -> files.attach(tx, owner, upload, (id, to) -> new Turned(to)));
        files.forget(upload);

        assertThat(file.name()).isEqualTo("sealed");
        assertThat(file.type()).isEqualTo("application/octet-stream");
        assertThat(files.list(owner)).containsExactly(file);
        assertThat(store.staged(upload.staged())).isEmpty();
        try (var in = files.open(file)) {
            assertThat(in.readAllBytes()).isNotEqualTo(plain).isEqualTo(turned(plain));
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllBytes(each)).isNotEqualTo(plain);
            }
        }
    }

    /** Stands for a seal. */
    private static final class Turned extends java.io.FilterOutputStream {
        Turned(java.io.OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(~one);
        }
    }

    private static byte[] turned(byte[] plain) {
        var turned = plain.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) ~turned[i];
        }
        return turned;
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
        assertThat(shelved(lost)).doesNotExist();
        assertThat(Path.of(shelved(lost) + ".preview")).doesNotExist();
        assertThat(shelved(lostJustNow)).exists();
        assertThat(staged()).noneMatch(p -> p.getFileName().toString().startsWith(used.staged()));
    }

    @Test
    void vanishedUploadAndFullDiskAreToldAsUnavailable() {
        var gone = new Upload("0".repeat(32), "gone.jpg", "image/jpeg", 10);
        assertThatThrownBy(() -> attach(owner, gone)).isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void keepsDocumentsAsTheyCameWithTheirHash() throws IOException {
        var pdf = Documents.pdf("the wall of the school");
        var rule = FileRule.of(1, 1, FileKind.DOCUMENT);
        var upload = store.stage(new ByteArrayInputStream(pdf), "wall.pdf", rule);
        var file = attach(owner, upload);
        assertThat(file.type()).isEqualTo("application/pdf");
        assertThat(file.preview()).isFalse();
        assertThat(store.content(file, false)).hasBinaryContent(pdf);
        assertThat(store.forModule("complaints").list(owner)).containsExactly(file);
    }

    @Test
    void givesNobodyAFileThatChangedOnTheDisk() throws IOException {
        var file = attach(owner, stage("one.jpg"));
        Files.write(shelved(file), new byte[] {1}, StandardOpenOption.APPEND);
        assertThatThrownBy(() -> store.content(file, false))
                .isInstanceOfSatisfying(Withheld.class, e -> assertThat(e.why()).isEqualTo(Withheld.Cause.DAMAGED));
    }

    @Test
    void takesTheFilesFromARecordAndTheirBytesFromTheDisk() throws IOException {
        var first = attach(owner, stage("one.jpg"));
        var second = attach(owner, stage("two.jpg"));
        var other = attach("somebody else", stage("other.jpg"));
        var files = store.forModule("complaints");
        assertThatThrownBy(() -> complaints.run(tx -> {
                    files.remove(tx, owner);
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(files.list(owner)).containsExactly(first, second);

        var removed = complaints.inTransaction(tx -> files.remove(tx, owner));
        assertThat(removed).isEqualTo(2);
        assertThat(files.list(owner)).isEmpty();
        assertThatThrownBy(() -> store.content(first, false)).isInstanceOf(NoSuchFileException.class);
        sweep();
        assertThat(shelved(first)).doesNotExist();
        assertThat(shelved(second)).doesNotExist();
        assertThat(shelved(other)).exists();
    }

    @Test
    void stocktakingRemovesOldBytesThatBelongToNobody() throws IOException {
        var kept = attach(owner, stage("kept.jpg"));
        var folder = shelved(kept).getParent();
        var start = folder.getFileName().toString();
        var orphan = folder.resolve(start + "0".repeat(30));
        var young = folder.resolve(start + "1".repeat(30));
        Files.writeString(orphan, "x");
        Files.writeString(young, "x");
        Files.setLastModifiedTime(orphan, FileTime.from(NOW.minus(Duration.ofDays(31))));
        Files.setLastModifiedTime(shelved(kept), FileTime.from(NOW.minus(Duration.ofDays(400))));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofDays(29))));
        store.stocktaking().take(Integer.parseInt(start, 16));
        assertThat(orphan).doesNotExist();
        assertThat(young).exists();
        assertThat(shelved(kept)).exists();
    }

    @Test
    void filesThatCameWhileTheScannerWasAwayWaitUntilItHasLooked() throws IOException {
        var scanner = new SwitchedScanner();
        try (var guarded = guarded(scanner, true)) {
            scanner.away = true;
            var good = attach(guarded, guarded.stage(jpeg(), "good.jpg", FileRule.images(1, 1)));
            var text = new ByteArrayInputStream("harm".getBytes(StandardCharsets.UTF_8));
            var bad = attach(guarded, guarded.stage(text, "bad.txt", FileRule.of(1, 1, FileKind.DOCUMENT)));
            assertWithheld(guarded, good, Withheld.Cause.WAITING);
            guarded.rescan(scanner).run();
            assertWithheld(guarded, good, Withheld.Cause.WAITING);

            scanner.away = false;
            guarded.rescan(scanner).run();
            assertThat(guarded.content(good, false)).exists();
            assertWithheld(guarded, bad, Withheld.Cause.INFECTED);
            assertThat(shelved(bad)).doesNotExist();
        }
    }

    @Test
    void whileTheScannerIsAwayNothingIsTakenUnlessSaidSo() throws IOException {
        var scanner = new SwitchedScanner();
        try (var guarded = guarded(scanner, false)) {
            scanner.away = true;
            assertThatThrownBy(() -> guarded.stage(jpeg(), "good.jpg", FileRule.images(1, 1)))
                    .isInstanceOf(Unscanned.class);
            assertThat(staged()).isEmpty();
        }
    }

    @Test
    void twoNodesShareAFolder() throws IOException {
        try (var other = new DiskFileStore(data, new DataFolderOnDisk(folder), Clock.fixed(NOW, ZoneOffset.UTC))) {
            var bytes = Samples.jpeg(60, 40);
            var begun = store.pieces().begin("one.jpg", bytes.length, FileRule.images(1, 1));
            store.pieces().append(begun.id(), 0, new ByteArrayInputStream(bytes, 0, 100), Optional.empty());
            assertThat(other.pieces().find(begun.id()).orElseThrow().offset()).isEqualTo(100);
            var rest = new ByteArrayInputStream(bytes, 100, bytes.length - 100);
            other.pieces().append(begun.id(), 100, rest, Optional.empty());

            var upload = store.staged(begun.id()).orElseThrow();
            var file = attach(owner, upload);
            assertThat(other.forModule("complaints").list(owner)).containsExactly(file);
            assertThat(other.content(file, false)).hasSize(file.size());
            complaints.run(tx -> other.forModule("complaints").remove(tx, owner));
            assertThat(store.forModule("complaints").list(owner)).isEmpty();
            other.sweeper().run();
            sweep();
            assertThat(shelved(file)).doesNotExist();
        }
    }

    private void assertWithheld(DiskFileStore from, StoredFile file, Withheld.Cause cause) {
        assertThatThrownBy(() -> from.content(file, false))
                .isInstanceOfSatisfying(Withheld.class, e -> assertThat(e.why()).isEqualTo(cause));
    }

    private DiskFileStore guarded(Scanner scanner, boolean quarantine) {
        return new DiskFileStore(
                data,
                new DataFolderOnDisk(folder),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new Gatekeeper(scanner, quarantine),
                Duration.ofDays(30));
    }

    /** Finds harm in files that say so. */
    private static final class SwitchedScanner implements Scanner {
        private volatile boolean away;

        @Override
        public Optional<String> harm(Path file) throws IOException {
            if (away) {
                throw new IOException("connection refused");
            }
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.contains("harm") ? Optional.of("Test.Harm") : Optional.empty();
        }
    }

    private static ByteArrayInputStream jpeg() {
        return new ByteArrayInputStream(Samples.jpeg(60, 40));
    }

    /** Where the bytes lie. */
    private Path shelved(StoredFile file) {
        var id = file.id().value();
        return folder.resolve("files").resolve(id.substring(0, 2)).resolve(id);
    }

    private Upload stage(String name) throws IOException {
        return store.stage(new ByteArrayInputStream(Samples.jpeg(60, 40)), name, FileRule.images(1, 1));
    }

    private StoredFile attach(String to, Upload upload) {
        return complaints.inTransaction(tx -> store.forModule("complaints").attach(tx, to, upload));
    }

    private StoredFile attach(DiskFileStore to, Upload upload) {
        return complaints.inTransaction(tx -> to.forModule("complaints").attach(tx, owner, upload));
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
