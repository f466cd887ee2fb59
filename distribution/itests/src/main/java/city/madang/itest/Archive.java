// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Archives of an installation; the delivered one is named by the system property {@code madang.archive}. */
public final class Archive {
    private Archive() {}

    /** The delivered one. */
    static Path delivered() {
        return Path.of(System.getProperty("madang.archive"));
    }

    /** Unpacks one; returns the folder with {@code bin/madang}. */
    static Path unpack(Path archive, Path into) throws IOException, InterruptedException {
        var tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", into.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("tar ended with " + tar.exitValue());
        }
        try (var folders = Files.list(into)) {
            return folders.filter(f -> Files.exists(f.resolve("bin/madang")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Removes a folder, also one that a dying process still writes to. */
    public static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                Files.deleteIfExists(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
