// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import city.madang.kit.operations.etc.Installation;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Everything of a city but the database of an open one, which {@code bin/madang} has had copied before: bytes of files are on the disk
 * before a record names them, so what the copied database names is still there. Indexes are left out; they are built again. Keys go
 * into a folder of their own beside, since whoever has both reads everything.
 */
public final class Backup {
    private static final String DATABASE = "database";
    private static final String DUMP = "city.dump";
    /** Uploads of open forms: no record has them yet, and some will be sealed before one has. */
    private static final String STAGED = "staged";

    private final Installation city;
    private final Clock clock;

    public Backup(Installation city, Clock clock) {
        this.city = city;
        this.clock = clock;
    }

    /**
     * @param folder where {@code database} is already if the city is open
     * @param keys a folder that is not there
     * @return what was done, for people
     */
    public String write(Path folder, Path keys) throws IOException {
        var database = folder.resolve(DATABASE);
        boolean open = Files.isDirectory(database);
        if (!open) {
            closedDatabase(database);
        }
        copy(city.data().resolve("files"), folder.resolve("files"));
        copy(city.etc(), folder.resolve("etc"));
        copy(city.data().resolve("keys"), keys);
        Files.write(
                folder.resolve("backup.txt"),
                List.of(
                        "made " + clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        "city " + (open ? "open" : "closed"),
                        "database " + (Files.exists(database.resolve(DUMP)) ? "postgresql" : "derby")));
        int files = new Manifest(folder).write();
        new Manifest(keys).write();
        return files + " files in " + folder + ", keys in " + keys;
    }

    private void closedDatabase(Path to) throws IOException {
        var derby = city.data().resolve("db").resolve("derby");
        if (Files.notExists(derby)) {
            throw new IOException("there is no database in " + city.data()
                    + "; one of PostgreSQL is copied while the city is open, or by pg_dump");
        }
        copy(derby, to.resolve("derby"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        if (Files.notExists(from)) {
            return;
        }
        Files.walkFileTree(from, new Copying(from, to));
    }

    /** What is wrong with a backup, or with the keys of one; empty when it is whole. */
    public static List<String> check(Path folder) throws IOException {
        return new Manifest(folder).problems();
    }

    /** What goes away meanwhile was not named by the database, or is no longer. */
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) throws IOException {
            if (from.relativize(folder).toString().equals(STAGED)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
            try {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
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
