// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import city.madang.kit.ClosedDatabase;
import city.madang.kit.ClosedDatabases;
import city.madang.kit.Folders;
import city.madang.kit.operations.etc.Installation;
import city.madang.kit.operations.etc.Release;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts a backup into an empty data folder and an empty database, of either kind. One that was interrupted has left a file of the name
 * {@value #MARK}, with which no server starts; it can be run again.
 */
public final class Restore {
    static final String MARK = "restoring";
    /** What a start that failed leaves in a data folder. */
    private static final Set<String> OF_NO_CITY =
            Set.of("log", "server.state", "server.lock", Release.FILE, Release.NOTES);

    private final Installation city;
    private final ClosedDatabases databases;
    private final Consumer<String> said;

    /** @param said told what was done, for people */
    public Restore(Installation city, ClosedDatabases databases, Consumer<String> said) {
        this.city = city;
        this.databases = databases;
        this.said = said;
    }

    /**
     * @param settings whether those of the backup take the place of the present ones
     * @throws IOException when it cannot be done; nothing was changed if the backup is not whole or there is something already
     */
    public void run(Path backup, Path keys, boolean settings) throws IOException {
        mustBeWhole(backup);
        mustBeWhole(keys);
        var place = new CityDatabase(settings ? city.with(backup.resolve(Backup.ETC)) : city);
        boolean again = isBegun(place);
        if (again) {
            for (var made : List.of("db", Backup.FILES, Backup.KEYS)) {
                Folders.delete(city.data().resolve(made));
            }
        } else {
            mustBeEmpty();
        }
        makeDataFolder();
        try (var database = place.open(databases)) {
            if (!again && !database.isEmpty()) {
                throw new IOException("there are tables in the database already: name an empty one");
            }
            Files.write(mark(), List.of(place.url(), backup.toString()));
            rows(database, backup.resolve(Backup.DATABASE));
        }
        FolderCopy.copy(backup.resolve(Backup.FILES), city.data().resolve(Backup.FILES), Set.of());
        FolderCopy.copy(keys, city.data().resolve(Backup.KEYS), Set.of(Manifest.NAME));
        release(backup.resolve(Release.FILE));
        missing(backup.resolve(Backup.MODULES), city.modules());
        missing(backup.resolve(Backup.PROGRAMS), city.repository());
        settings(backup.resolve(Backup.ETC), settings);
        Files.delete(mark());
    }

    private static void mustBeWhole(Path folder) throws IOException {
        var problems = new Manifest(folder).problems();
        if (!problems.isEmpty()) {
            throw new IOException(folder + " is not whole: " + String.join(", ", problems));
        }
    }

    private Path mark() {
        return city.data().resolve(MARK);
    }

    /** Whether all that is there, in this database too, comes from a restore that was interrupted. */
    private boolean isBegun(CityDatabase place) throws IOException {
        return Files.exists(mark()) && Files.readAllLines(mark()).get(0).equals(place.url());
    }

    private void mustBeEmpty() throws IOException {
        if (Files.notExists(city.data())) {
            return;
        }
        try (var all = Files.list(city.data())) {
            var names = all.map(each -> each.getFileName().toString())
                    .filter(name -> !OF_NO_CITY.contains(name))
                    .sorted()
                    .toList();
            if (!names.isEmpty()) {
                throw new IOException("the data folder " + city.data() + " is not empty (" + String.join(", ", names)
                        + "): name another one as MADANG_DATA, or move it away");
            }
        }
    }

    private void makeDataFolder() throws IOException {
        if (Files.exists(city.data())) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    city.data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(city.data());
        }
    }

    private void rows(ClosedDatabase database, Path rows) throws IOException {
        for (var module : database.restore(rows, said)) {
            said.accept("NOT RESTORED: " + module
                    + ", whose scripts were not there when the backup was made; its rows are in "
                    + rows.resolve(module));
        }
    }

    /** That of the city which was copied: the start after this one tells what a newer release asks for. */
    private void release(Path kept) throws IOException {
        if (Files.exists(kept)) {
            Files.copy(kept, city.data().resolve(Release.FILE), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Archives and programs that this installation does not have. */
    private void missing(Path brought, Path here) throws IOException {
        for (var file : below(brought)) {
            var target = here.resolve(file);
            if (Files.notExists(target)) {
                Files.createDirectories(target.getParent());
                Files.copy(brought.resolve(file), target);
                said.accept("put into " + here.getFileName() + ": " + file);
            }
        }
    }

    private void settings(Path kept, boolean taken) throws IOException {
        for (var file : below(kept)) {
            var present = city.etc().resolve(file);
            if (Files.exists(present) && Files.mismatch(present, kept.resolve(file)) < 0) {
                continue;
            }
            said.accept((taken ? "taken from the backup: etc/" : "other than in the backup: etc/") + file);
        }
        if (taken) {
            FolderCopy.copy(kept, city.etc(), Set.of());
        }
    }

    /** Files as they are called there, in order. */
    private static List<Path> below(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        var files = new ArrayList<Path>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).sorted().forEach(file -> files.add(folder.relativize(file)));
        }
        return files;
    }
}
