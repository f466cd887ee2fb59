// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Copies folders with all that is in them. */
final class FolderCopy {
    private FolderCopy() {}

    /**
     * Copies files with their times and rights, over those that are there.
     *
     * @param from may be absent
     * @param without names of folders and files right below that are left out
     */
    static void copy(Path from, Path to, Set<String> without) throws IOException {
        Files.createDirectories(to);
        if (Files.exists(from)) {
            Files.walkFileTree(from, new Copying(from, to, without));
        }
    }

    /** What goes away meanwhile was not named by the database, or is no longer. */
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;
        private final Set<String> without;

        Copying(Path from, Path to, Set<String> without) {
            this.from = from;
            this.to = to;
            this.without = without;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) throws IOException {
            var path = from.relativize(folder).toString();
            if (without.contains(path)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(path));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
            var path = from.relativize(file).toString();
            if (without.contains(path)) {
                return FileVisitResult.CONTINUE;
            }
            try {
                Files.copy(
                        file,
                        to.resolve(path),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException e) {
                return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
