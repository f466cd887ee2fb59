// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import city.madang.kit.ClosedDatabases;
import city.madang.kit.Folders;
import city.madang.kit.operations.etc.Installation;
import city.madang.kit.operations.etc.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Whether a backup could be restored: its files are as they were written, and its rows go into a database, which is thrown away. */
public final class Verification {
    private final Installation here;
    private final ClosedDatabases databases;
    private final Consumer<String> said;

    /**
     * @param here the installation that verifies; a module that came with it needs no program in the backup
     * @param said told what was tried, for people
     */
    public Verification(Installation here, ClosedDatabases databases, Consumer<String> said) {
        this.here = here;
        this.databases = databases;
        this.said = said;
    }

    /** What is wrong with a backup, or with the keys of one; empty when it is whole. */
    public List<String> problems(Path folder) throws IOException {
        var problems = new ArrayList<>(new Manifest(folder).problems());
        if (problems.isEmpty() && Files.isDirectory(folder.resolve(Backup.DATABASE))) {
            problems.addAll(restored(folder.resolve(Backup.DATABASE)));
            problems.addAll(withoutProgram(folder));
        }
        return problems;
    }

    private List<String> withoutProgram(Path folder) throws IOException {
        var places = List.of(folder.resolve(Backup.MODULES), folder.resolve(Backup.PROGRAMS), here.repository());
        return new Programs(here.with(folder.resolve(Backup.ETC)))
                .nowhere(places).stream()
                        .map(id ->
                                "the program of " + id + " is nowhere: neither in the backup nor in this installation")
                        .toList();
    }

    private List<String> restored(Path rows) throws IOException {
        var aside = Files.createTempDirectory("madang-verify");
        try (var database = databases.open(aside, "", "", "")) {
            return database.restore(rows, said).stream()
                    .map(module -> "no scripts for the rows of " + module)
                    .toList();
        } catch (IOException e) {
            return List.of(e.getMessage());
        } finally {
            Folders.delete(aside);
        }
    }
}
