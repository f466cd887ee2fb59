// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.kit.FileStore.Busy;
import city.madang.kit.FileStore.Infected;
import city.madang.kit.FileStore.Misplaced;
import city.madang.kit.FileStore.Partial;
import city.madang.kit.FileStore.Sum;
import city.madang.kit.FileStore.TooLarge;
import city.madang.kit.FileStore.WrongSum;
import city.madang.kit.FileStore.WrongType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivingFilesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final FileRule RULE = FileRule.of(1, 1, FileKind.DOCUMENT);
    private static final byte[] PDF = Documents.pdf("x".repeat(5000));

    @TempDir
    Path folder;

    private Shelves shelves;
    private Staging staging;
    private ArrivingFiles files;

    @BeforeEach
    void open() {
        shelves = new Shelves(folder);
        staging = staging(Scanner.NONE);
        files = at(NOW);
    }

    private Staging staging(Scanner scanner) {
        return new Staging(shelves, new Pictures(), new Gatekeeper(scanner, false));
    }

    private ArrivingFiles at(Instant now) {
        return new ArrivingFiles(shelves, staging, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void piecesBecomeAnUpload() throws IOException {
        var begun = begin();
        assertThat(begun.offset()).isZero();
        assertThat(begun.until()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(append(begun, 0, 2000).offset()).isEqualTo(2000);
        assertThat(staging.find(begun.id())).isEmpty();
        assertThat(append(begun, 2000, PDF.length).isWhole()).isTrue();
        var upload = staging.find(begun.id()).orElseThrow();
        assertThat(upload.name()).isEqualTo("wall.pdf");
        assertThat(shelves.staged(begun.id(), "content")).hasBinaryContent(PDF);
        assertThat(files.find(begun.id()))
                .hasValueSatisfying(partial -> assertThat(partial.isWhole()).isTrue());
    }

    @Test
    void keepsWhatCameBeforeTheLineBroke() throws IOException {
        var begun = begin();
        var broken = new SequenceInputStream(piece(0, 3000), new Broken());
        assertThatThrownBy(() -> files.append(begun.id(), 0, broken, Optional.empty()))
                .hasMessage("connection reset");
        assertThat(files.find(begun.id()).orElseThrow().offset()).isEqualTo(3000);
        append(begun, 3000, PDF.length);
        assertThat(shelves.staged(begun.id(), "content")).hasBinaryContent(PDF);
    }

    @Test
    void aPieceWithASumIsTakenWholeOrNotAtAll() throws Exception {
        var begun = begin();
        var sum =
                Optional.of(new Sum("SHA-1", MessageDigest.getInstance("SHA-1").digest(Arrays.copyOf(PDF, 2000))));
        var broken = new SequenceInputStream(piece(0, 1000), new Broken());
        assertThatThrownBy(() -> files.append(begun.id(), 0, broken, sum)).hasMessage("connection reset");
        assertThatThrownBy(() -> files.append(begun.id(), 0, piece(0, 1999), sum))
                .isInstanceOf(WrongSum.class);
        assertThat(files.find(begun.id()).orElseThrow().offset()).isZero();
        assertThat(files.append(begun.id(), 0, piece(0, 2000), sum).offset()).isEqualTo(2000);
    }

    @Test
    void takesAPieceInItsPlaceOnly() throws IOException {
        var begun = begin();
        append(begun, 0, 100);
        assertThatThrownBy(() -> append(begun, 0, 100)).isInstanceOf(Misplaced.class);
        assertThatThrownBy(() -> append(begun, 200, 300)).isInstanceOf(Misplaced.class);
        var more = new ByteArrayInputStream(new byte[PDF.length]);
        assertThatThrownBy(() -> files.append(begun.id(), 100, more, Optional.empty()))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void oneWriterAtATimeAlsoFromAnotherNode() throws IOException {
        var begun = begin();
        var inside = new InputStream() {
            @Override
            public int read() throws IOException {
                assertThatThrownBy(() -> append(begun, 0, 100)).isInstanceOf(Busy.class);
                var otherNode = at(NOW);
                assertThatThrownBy(() -> otherNode.append(begun.id(), 0, piece(0, 100), Optional.empty()))
                        .isInstanceOf(Busy.class);
                return -1;
            }
        };
        files.append(begun.id(), 0, inside, Optional.empty());
        assertThat(append(begun, 0, 100).offset()).isEqualTo(100);
    }

    @Test
    void whatIsWrongIsToldWithTheLastPieceAndForgotten() throws IOException {
        var text = "<html><script>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var begun = files.begin("a.pdf", text.length, RULE);
        assertThatThrownBy(() -> files.append(begun.id(), 0, new ByteArrayInputStream(text), Optional.empty()))
                .isInstanceOf(WrongType.class);
        assertThat(files.find(begun.id())).isEmpty();
        assertThatThrownBy(() -> files.begin("a.pdf", (1 << 20) + 1, RULE)).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> files.begin("a.pdf", 0, RULE)).isInstanceOf(WrongType.class);
    }

    @Test
    void harmIsToldAndForgotten() throws IOException {
        staging = staging(file -> Optional.of("Test.Harm"));
        files = at(NOW);
        var begun = begin();
        assertThatThrownBy(() -> append(begun, 0, PDF.length)).isInstanceOf(Infected.class);
        assertThat(files.find(begun.id())).isEmpty();
    }

    @Test
    void checksWhatANodeLeftUncheckedWhenItStopped() throws IOException {
        var begun = begin();
        Files.write(shelves.staged(begun.id(), "arriving"), PDF);
        assertThat(staging.find(begun.id())).isEmpty();
        assertThat(files.find(begun.id()).orElseThrow().isWhole()).isTrue();
        assertThat(staging.find(begun.id())).isPresent();
    }

    @Test
    void forgetsWhenAskedAndAfterADay() throws IOException {
        var first = begin();
        var second = begin();
        files.remove(first.id());
        assertThat(files.find(first.id())).isEmpty();
        assertThatThrownBy(() -> append(first, 0, 10)).isInstanceOf(NoSuchFileException.class);
        assertThat(at(NOW.plus(Duration.ofHours(23))).find(second.id())).isPresent();
        assertThat(at(NOW.plus(Duration.ofHours(25))).find(second.id())).isEmpty();
        assertThat(files.find("../../../etc/passwd")).isEmpty();
    }

    private Partial begin() throws IOException {
        return files.begin("wall.pdf", PDF.length, RULE);
    }

    private Partial append(Partial begun, int from, int to) throws IOException {
        return files.append(begun.id(), from, piece(from, to), Optional.empty());
    }

    private static InputStream piece(int from, int to) {
        return new ByteArrayInputStream(PDF, from, to - from);
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
