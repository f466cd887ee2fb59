// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.data.DatabaseUnavailable;
import city.madang.file.Box;
import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.kit.FileStore.Infected;
import city.madang.kit.FileStore.TooLarge;
import city.madang.kit.FileStore.Unscanned;
import city.madang.kit.FileStore.WrongType;
import city.madang.kit.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes uploads to disk, and lets nothing in that is not what it should be. */
final class Staging {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private final Shelves shelves;
    private final Pictures pictures;
    private final Gatekeeper gatekeeper;
    private final TypeFinder types = new TypeFinder();

    Staging(Shelves shelves, Pictures pictures, Gatekeeper gatekeeper) {
        this.shelves = shelves;
        this.pictures = pictures;
        this.gatekeeper = gatekeeper;
    }

    /** @throws DatabaseUnavailable when the disk does not take it */
    Upload stage(InputStream content, String name, FileRule rule) throws IOException {
        return stage(content, name, rule.kinds(), rule.bytes());
    }

    Upload stage(InputStream content, String name, Set<FileKind> kinds, long maximum) throws IOException {
        var id = Disk.newName();
        var sent = shelves.staged(id, "part");
        try {
            receive(content, sent, maximum);
            return take(id, sent, name, kinds);
        } finally {
            Files.deleteIfExists(sent);
        }
    }

    /** Makes an upload of a file that is on the disk whole; the file may be moved away. */
    Upload take(String id, Path sent, String name, Set<FileKind> kinds) throws IOException {
        var type = types.of(sent, name);
        if (!type.isOneOf(kinds)) {
            throw new WrongType(type.mediaType());
        }
        var verdict = gatekeeper.judge(sent);
        return kept(id, name, type, verdict, () -> keep(id, sent, type));
    }

    /** Makes an upload of a picture that is kept here already, with black boxes. */
    Upload blackened(Path picture, StoredFile of, List<Box> boxes) throws IOException {
        var type = FileType.of(of.type()).filter(FileType::isImage).orElseThrow(() -> new WrongType(of.type()));
        var id = Disk.newName();
        return kept(id, of.name(), type, Verdict.CLEAN, () -> draw(id, picture, type, boxes));
    }

    /** Brings bytes to where an upload stands. */
    private interface Keeping {
        void run() throws IOException;
    }

    private Upload kept(String id, String name, FileType type, Verdict verdict, Keeping keeping) throws IOException {
        try {
            keeping.run();
            var content = shelves.staged(id, "content");
            Disk.sync(content);
            var kept = FileName.of(name, type);
            new StagedNote(type.mediaType(), kept, Sha256.of(content), verdict)
                    .write(shelves.staged(id, "info-part"), shelves.staged(id, "info"));
            return new Upload(id, kept, type.mediaType(), Files.size(content));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(shelves.staged(id, "content"));
            Files.deleteIfExists(shelves.staged(id, "preview"));
            throw told(e);
        }
    }

    private void keep(String id, Path sent, FileType type) throws IOException {
        if (type.isImage()) {
            draw(id, sent, type, List.of());
        } else {
            Files.move(sent, shelves.staged(id, "content"), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void draw(String id, Path picture, FileType type, List<Box> boxes) throws IOException {
        var preview = shelves.staged(id, "preview");
        pictures.draw(picture, type, boxes, shelves.staged(id, "content"), preview);
        Disk.sync(preview);
    }

    /** Empty when there is no such upload, or no longer. */
    Optional<Upload> find(String id) {
        try {
            return isId(id)
                    ? note(id).map(note -> new Upload(id, note.name(), note.type(), size(id)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NoSuchFileException when there is no such upload, or no longer */
    Path content(String id) throws IOException {
        if (!isId(id) || note(id).isEmpty()) {
            throw new NoSuchFileException(id);
        }
        return shelves.staged(id, "content");
    }

    /** What was noted of a staged upload. */
    Optional<StagedNote> note(String id) throws IOException {
        try {
            return Optional.of(StagedNote.read(shelves.staged(id, "info")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The note goes first: without it there is no upload. */
    void remove(String id) throws IOException {
        remove(shelves, id);
    }

    static void remove(Shelves shelves, String id) throws IOException {
        for (var part : new String[] {"info", "content", "preview"}) {
            Files.deleteIfExists(shelves.staged(id, part));
        }
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private long size(String id) {
        try {
            return Files.size(shelves.staged(id, "content"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void receive(InputStream content, Path to, long maximum) throws IOException {
        try (var out = open(to)) {
            var buffer = new byte[16 * 1024];
            long left = maximum;
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new TooLarge();
                }
                write(out, buffer, n);
            }
        }
    }

    private static OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /** Apart from reading: the sender may break off, and that is no fault of the disk. */
    private static void write(OutputStream to, byte[] bytes, int length) {
        try {
            to.write(bytes, 0, length);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private static IOException told(Exception e) {
        if (e instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        if (e instanceof WrongType || e instanceof Infected || e instanceof Unscanned) {
            return (IOException) e;
        }
        throw unwritten(e);
    }

    static DatabaseUnavailable unwritten(Exception e) {
        return new DatabaseUnavailable("an upload could not be written", e);
    }
}
