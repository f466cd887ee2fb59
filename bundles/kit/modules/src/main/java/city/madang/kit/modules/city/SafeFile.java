// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.city;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces small files whole: after a power cut the old or the new content is there, never a part. */
public final class SafeFile {
    private SafeFile() {}

    /** Writes beside, syncs, renames, syncs the folder. A new file is readable by its owner only; a replaced one keeps its rights. */
    public static void write(Path file, String content) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var folder = Files.createDirectories(target.getParent());
        var beside = Files.createTempFile(folder, "." + target.getFileName(), ".new");
        try {
            keepRights(target, beside);
            try (var channel = FileChannel.open(beside, WRITE)) {
                var bytes = ByteBuffer.wrap(content.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void keepRights(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileAttributeView(from, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    /** Windows cannot open a folder, and needs no such sync. */
    private static void sync(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            try (var channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }
}
