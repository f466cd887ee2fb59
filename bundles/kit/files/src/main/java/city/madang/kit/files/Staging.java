// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.data.DatabaseUnavailable;
import city.madang.file.Upload;
import city.madang.kit.FileStore.TooLarge;
import city.madang.kit.FileStore.WrongType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes uploads to disk. An upload is there when its {@code .info} is: that is written last, and whole. */
final class Staging {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private final Shelves shelves;
    private final Pictures pictures;

    Staging(Shelves shelves, Pictures pictures) {
        this.shelves = shelves;
        this.pictures = pictures;
    }

    /** @throws DatabaseUnavailable when the disk does not take it */
    Upload stage(InputStream content, String name, long maximum) throws IOException {
        var id = Disk.newName();
        var sent = shelves.staged(id, "part");
        try {
            var type = receive(content, sent, maximum);
            return keep(id, sent, FileName.of(name, type), type);
        } finally {
            Files.deleteIfExists(sent);
        }
    }

    private Upload keep(String id, Path sent, String name, PictureType type) throws IOException {
        try {
            pictures.clean(sent, type, shelves.staged(id, "content"), shelves.staged(id, "preview"));
            Disk.sync(shelves.staged(id, "content"));
            Disk.sync(shelves.staged(id, "preview"));
            return note(id, name, type);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(shelves.staged(id, "content"));
            Files.deleteIfExists(shelves.staged(id, "preview"));
            if (e instanceof WrongType || e instanceof RuntimeException) {
                throw e;
            }
            throw unwritten(e);
        }
    }

    /** Empty when there is no such upload, or no longer. */
    Optional<Upload> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            var info = Files.readAllLines(shelves.staged(id, "info"));
            return Optional.of(new Upload(id, info.get(1), info.get(0), Files.size(shelves.staged(id, "content"))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PictureType receive(InputStream content, Path to, long maximum) throws IOException {
        var start = content.readNBytes((int) Math.min(PictureType.SIGNATURE, maximum + 1));
        if (start.length > maximum) {
            throw new TooLarge();
        }
        var type = PictureType.of(start).orElseThrow(() -> new WrongType("neither JPEG nor PNG"));
        try (var out = open(to)) {
            write(out, start, start.length);
            var buffer = new byte[16 * 1024];
            long left = maximum - start.length;
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new TooLarge();
                }
                write(out, buffer, n);
            }
        }
        return type;
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

    private static DatabaseUnavailable unwritten(Exception e) {
        return new DatabaseUnavailable("an upload could not be written", e);
    }

    private Upload note(String id, String name, PictureType type) throws IOException {
        var size = Files.size(shelves.staged(id, "content"));
        var half = shelves.staged(id, "info-part");
        Files.writeString(half, type.mediaType() + "\n" + name + "\n");
        Disk.sync(half);
        Files.move(half, shelves.staged(id, "info"), StandardCopyOption.ATOMIC_MOVE);
        return new Upload(id, name, type.mediaType(), size);
    }
}
