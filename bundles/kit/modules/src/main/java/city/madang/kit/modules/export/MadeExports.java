// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.DataFolder;
import city.madang.kit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Exports that were made on this node, in a folder of their own, until somebody removes them. */
final class MadeExports {
    private static final String ZIP = ".zip";
    private static final String HASH = ".sha256";
    private static final String PART = ".part";

    private final Path folder;

    private MadeExports(Path folder) {
        this.folder = folder;
    }

    /** Takes away what a stop left half-made. */
    static MadeExports in(DataFolder data) throws IOException {
        var made = new MadeExports(data.folder("distributions"));
        try (var files = Files.list(made.folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(PART)).toList()) {
                Folders.delete(file);
            }
        }
        return made;
    }

    /**
     * One that is made.
     *
     * @param sha256 in small hexadecimal digits
     */
    public record Made(String name, Instant made, long bytes, String sha256) {}

    /** Newest first. */
    List<Made> all() throws IOException {
        var all = new ArrayList<Made>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(ZIP)).toList()) {
                all.add(new Made(
                        file.getFileName().toString(),
                        Files.getLastModifiedTime(file).toInstant(),
                        Files.size(file),
                        Files.readString(beside(file)).strip()));
            }
        }
        all.sort(Comparator.comparing(Made::made).reversed());
        return all;
    }

    /** Empty when there is no such, or not any more. */
    Optional<Path> find(String name) throws IOException {
        return all().stream().map(Made::name).filter(name::equals).findFirst().map(folder::resolve);
    }

    void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(beside(file));
    }

    /** What is written while one is being made. */
    interface Making {
        /**
         * Writes it.
         *
         * @param beside an empty folder, gone afterwards
         */
        void write(Path file, Path beside) throws IOException;
    }

    /** Makes one; there is nothing of it before it is whole, nor when it fails. */
    void make(String stem, Making making) throws IOException {
        var beside = Files.createDirectory(folder.resolve(stem + ".beside" + PART));
        var part = folder.resolve(stem + ZIP + PART);
        try {
            making.write(part, beside);
            var file = folder.resolve(stem + ZIP);
            Files.writeString(beside(file), Content.of(part).hash() + "\n");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(beside);
            Files.deleteIfExists(part);
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + HASH);
    }
}
