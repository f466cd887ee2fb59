// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import city.madang.kit.ClosedDatabases;
import city.madang.kit.operations.etc.Installation;
import city.madang.kit.operations.etc.Programs;
import city.madang.kit.operations.etc.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Everything of a city. The database of an open one {@code bin/madang} has had copied before: bytes of files are on the disk
 * before a record names them, so what the copied rows name is still there. Indexes are left out; they are built again. Keys go
 * into a folder of their own beside, since whoever has both reads everything.
 */
public final class Backup {
    static final String DATABASE = "database";
    static final String FILES = "files";
    static final String ETC = "etc";
    static final String KEYS = "keys";
    static final String MODULES = "modules";
    static final String PROGRAMS = "programs";
    /** Uploads of open forms: no record has them yet, and some will be sealed before one has. */
    private static final String STAGED = "staged";

    private static final Set<String> NOTHING = Set.of();

    private final Installation city;
    private final ClosedDatabases databases;
    private final Clock clock;

    public Backup(Installation city, ClosedDatabases databases, Clock clock) {
        this.city = city;
        this.databases = databases;
        this.clock = clock;
    }

    /**
     * @param folder where {@code database} is already if the city is open
     * @param keys a folder that is not there
     * @return what was done, for people
     */
    public List<String> write(Path folder, Path keys) throws IOException {
        var said = new ArrayList<String>();
        var database = folder.resolve(DATABASE);
        boolean open = Files.isDirectory(database);
        if (!open) {
            said.add(closedDatabase(Files.createDirectories(database)));
        }
        for (var module : databases.addScripts(database, DataBundle.jars(city.repository()))) {
            said.add("ATTENTION: no jar of this installation has the scripts of " + module
                    + "; its rows are in the backup, and will not be restored");
        }
        FolderCopy.copy(city.data().resolve(FILES), folder.resolve(FILES), Set.of(STAGED));
        FolderCopy.copy(city.etc(), folder.resolve(ETC), NOTHING);
        FolderCopy.copy(city.modules(), folder.resolve(MODULES), NOTHING);
        said.addAll(programs(folder));
        FolderCopy.copy(city.data().resolve(KEYS), keys, NOTHING);
        if (Files.exists(city.data().resolve(Release.FILE))) {
            Files.copy(city.data().resolve(Release.FILE), folder.resolve(Release.FILE));
        }
        Files.write(
                folder.resolve("backup.txt"),
                List.of(
                        "made " + clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        "city " + (open ? "open" : "closed"),
                        "database " + new CityDatabase(city).name()));
        int files = new Manifest(folder).write();
        new Manifest(keys).write();
        said.add(files + " files in " + folder + ", keys in " + keys);
        return said;
    }

    /** What archives brought, for they may be gone since; gives what a restored city could not run. */
    private List<String> programs(Path folder) throws IOException {
        var programs = new Programs(city);
        for (var file : programs.brought()) {
            var to = folder.resolve(PROGRAMS).resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(city.repository().resolve(file), to);
        }
        return programs.nowhere(List.of(city.repository(), city.modules())).stream()
                .map(id -> "ATTENTION: the program of " + id + " is nowhere: put its archive into " + city.modules())
                .toList();
    }

    private String closedDatabase(Path to) throws IOException {
        var place = new CityDatabase(city);
        if (place.isDerby() && Files.notExists(place.folder())) {
            throw new IOException("there is no database in " + city.data());
        }
        try (var database = place.open(databases)) {
            return "database: " + database.copyTo(to);
        }
    }
}
