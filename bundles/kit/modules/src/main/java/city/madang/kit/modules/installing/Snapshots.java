// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.Folders;
import city.madang.kit.ModuleTables;
import city.madang.kit.modules.catalogue.ModuleVersion;
import city.madang.kit.modules.city.SafeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Snapshots in the folder {@code snapshots/<module>/<time>-<version>} of the data folder: {@code tables}, {@code files}, and
 * {@value #FACTS}, which is written last, so that a folder without it is none. Used by one thread, but for {@link #list}.
 */
final class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String FACTS = "snapshot.properties";
    private static final String TABLES = "tables";
    private static final String FILES = "files";
    private static final long MEGABYTE = 1024 * 1024;

    /** What a row takes in a copy and, if it has to be put back, once more in the database; most take far less. */
    private static final long BYTES_OF_A_ROW = 2048;

    private final Belongings belongings;

    Snapshots(Belongings belongings) {
        this.belongings = belongings;
    }

    /** Newest first. */
    List<Snapshot> list(String module) {
        if (!Files.isDirectory(place(module))) {
            return List.of();
        }
        try (var folders = Files.list(home(module))) {
            return folders.filter(folder -> Files.exists(folder.resolve(FACTS)))
                    .map(Snapshots::read)
                    .sorted(Comparator.comparing(Snapshot::made)
                            .thenComparing(Snapshot::name)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshots of " + module + " cannot be read", e);
        }
    }

    Optional<Snapshot> find(String module, String name) {
        return list(module).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Why there can be no snapshot now. */
    Optional<Refusal> refusal(String module) throws IOException {
        var rows = belongings.tables().rows(module).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long needed = rows * BYTES_OF_A_ROW + belongings.files().room(module, home(module));
        long free = belongings.folder().room();
        return needed <= free
                ? Optional.empty()
                : Optional.of(new Refusal.NoRoom(needed / MEGABYTE + 1, Math.max(0, free / MEGABYTE)));
    }

    /** Keeps what can be kept while the module is open: its files. */
    Making begin(String module, ModuleVersion version) throws IOException {
        clean(module);
        var made = belongings.clock().instant();
        var name = TIME.format(made) + "-" + version.ofBundle();
        var folder = home(module).resolve(name);
        for (int more = 2; Files.exists(folder); more++) {
            folder = home(module).resolve(name + "." + more);
        }
        var making = new Making(module, version, made, Files.createDirectories(folder));
        making.copyFiles();
        return making;
    }

    /** A snapshot that is being made; what is not finished is thrown away when it is closed. */
    final class Making implements AutoCloseable {
        private final String module;
        private final ModuleVersion version;
        private final Instant made;
        private final Path folder;
        private boolean finished;

        Making(String module, ModuleVersion version, Instant made, Path folder) {
            this.module = module;
            this.version = version;
            this.made = made;
            this.folder = folder;
        }

        private void copyFiles() throws IOException {
            belongings.files().copyTo(module, Files.createDirectories(folder.resolve(FILES)));
        }

        /** The module is closed. */
        Snapshot finish() throws IOException {
            copyFiles();
            var tables = Files.createDirectory(folder.resolve(TABLES));
            belongings.tables().copyTo(module, tables);
            var facts = "version=" + version + "\nmade=" + made + "\nbytes=" + FolderSize.of(folder) + "\n";
            SafeFile.write(folder.resolve(FACTS), facts);
            finished = true;
            return read(folder);
        }

        @Override
        public void close() throws IOException {
            if (!finished) {
                Folders.delete(folder);
            }
        }
    }

    /** @param jar of the snapshot's version or a newer one */
    void restore(String module, Snapshot snapshot, Path jar) throws IOException {
        var folder = home(module).resolve(snapshot.name());
        belongings.tables().restore(module, folder.resolve(TABLES), jar);
        belongings.files().restore(module, folder.resolve(FILES));
        belongings.remains().readAnew(module);
        LOG.info("Module {}: tables and files are those of {}", module, snapshot.name());
    }

    ModuleTables.Difference since(String module, Snapshot snapshot) throws IOException {
        return belongings
                .tables()
                .since(module, home(module).resolve(snapshot.name()).resolve(TABLES));
    }

    /** Where what is newer was written; empty when nothing is. */
    Optional<Path> export(String module, Snapshot snapshot) throws IOException {
        if (since(module, snapshot).isNothing()) {
            return Optional.empty();
        }
        var name = module + "-" + TIME.format(belongings.clock().instant());
        var folder = Files.createDirectories(
                belongings.folder().folder("exports").resolve("roll-back").resolve(name));
        belongings
                .tables()
                .exportSince(module, home(module).resolve(snapshot.name()).resolve(TABLES), folder);
        return Optional.of(folder);
    }

    /** Deletes all but the newest. */
    void keep(String module, int most) throws IOException {
        for (var old : list(module).stream().skip(most).toList()) {
            Folders.delete(home(module).resolve(old.name()));
            LOG.info("Module {}: snapshot {} deleted, newer ones are there", module, old.name());
        }
    }

    void erase(String module) throws IOException {
        Folders.delete(place(module));
    }

    /** What was left when the node stopped while it made one. */
    void clean() throws IOException {
        try (var modules = Files.list(belongings.folder().folder("snapshots"))) {
            for (var each : modules.filter(Files::isDirectory).toList()) {
                clean(each.getFileName().toString());
            }
        }
    }

    private void clean(String module) throws IOException {
        try (var folders = Files.list(home(module))) {
            for (var folder :
                    folders.filter(each -> !Files.exists(each.resolve(FACTS))).toList()) {
                Folders.delete(folder);
            }
        }
    }

    private Path place(String module) {
        return belongings.folder().folder("snapshots").resolve(module);
    }

    private Path home(String module) {
        try {
            return Files.createDirectories(place(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Snapshot read(Path folder) {
        var facts = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(FACTS))) {
            facts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Snapshot(
                folder.getFileName().toString(),
                facts.getProperty("version"),
                Instant.parse(facts.getProperty("made")),
                Long.parseLong(facts.getProperty("bytes")));
    }
}
