// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.Folders;
import city.madang.kit.data.ClosedStores;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import city.madang.kit.data.Jars;
import city.madang.kit.data.RawRows;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.operations.check.Checks;
import city.madang.kit.operations.check.Finding;
import city.madang.kit.operations.etc.Installation;
import city.madang.kit.operations.etc.Programs;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is made, verified, and restored into another installation, with either database. */
class BackupTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private Path backup;
    private Path keys;

    @BeforeEach
    void city() throws IOException {
        backup = folder.resolve("backup");
        keys = folder.resolve("backup-keys");
        Files.createDirectories(folder.resolve("old/data/db"));
        Files.createDirectories(folder.resolve("old/system"));
        var jar = Jars.write(
                folder.resolve("old/system/parking.jar"),
                "parking",
                Map.of(
                        "V1__create.sql",
                        "create table parking_lot (id integer not null primary key, name varchar(40))"));
        Jars.write(folder.resolve("old/system/kit-data.jar"), "data", Map.of("V1__create.sql", script()));
        try (var store = DataStore.derby(folder.resolve("old/data/db"), new FreeSpace(folder, 0));
                var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            store.open("parking", loader).close();
            RawRows.run(store, "insert into parking_lot values (1, 'Jongno'), (2, '마당')");
        }
        write("old/data/files/ab/abcd", "photo");
        write("old/data/files/staged/ef01.content", "a letter that is not sealed yet");
        write("old/data/keys/master", "secret");
        write("old/data/index/segments_1", "index");
        write("old/data/log/madang.log", "log");
        write("old/data/version", "0.1.0 2026-11-22T10:00:00Z\n");
        write("old/etc/city.madang.city.cfg", "city = Seoul");
        write("old/etc/same.cfg", "same");
        write("old/modules/parking.kar", "kar");
        write("new/etc/city.madang.city.cfg", "city =");
        write("new/etc/same.cfg", "same");
    }

    private static String script() throws IOException {
        try (var in = DataStore.class.getResourceAsStream("/db/data/V1__create.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Installation installation(String name, Map<String, String> environment) {
        return new Installation(
                folder.resolve(name).resolve("etc"), folder.resolve(name).resolve("data"), environment);
    }

    private Optional<Integer> run(Installation city, String... words) throws IOException {
        said.clear();
        return new BackupCommands(city, new ClosedStores(), said::add).carryOut(List.of(words));
    }

    private void make() throws IOException {
        Files.createDirectories(backup);
        assertThat(run(installation("old", Map.of()), "backup", backup.toString(), keys.toString()))
                .contains(0);
    }

    private Optional<Integer> restore(Installation city, String... more) throws IOException {
        var words = new ArrayList<>(List.of("restore", backup.toString()));
        words.addAll(List.of(more));
        return run(city, words.toArray(String[]::new));
    }

    private List<String> lots(Installation city) throws IOException {
        try (var database = new CityDatabase(city).open(new ClosedStores())) {
            var rows = Files.createTempDirectory(folder, "rows");
            database.copyTo(rows);
            try (var lines = new java.util.zip.GZIPInputStream(
                    Files.newInputStream(rows.resolve("parking/parking_lot.jsonl.gz")))) {
                return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .toList();
            }
        }
    }

    @Test
    void hasRowsFilesSettingsModulesAndTheKeysApart() throws IOException {
        make();
        assertThat(backup.resolve("database/parking/parking_lot.jsonl.gz")).exists();
        assertThat(backup.resolve("database/parking/scripts.jar")).exists();
        assertThat(backup.resolve("files/ab/abcd")).hasContent("photo");
        assertThat(backup.resolve("etc/city.madang.city.cfg")).exists();
        assertThat(backup.resolve("modules/parking.kar")).exists();
        assertThat(keys.resolve("master")).hasContent("secret");
        assertThat(backup.resolve("backup.txt"))
                .content()
                .contains("city closed")
                .contains("database derby");
        try (var all = Files.walk(backup)) {
            assertThat(all.map(each -> backup.relativize(each).toString()))
                    .noneMatch(
                            each -> each.contains("master") || each.contains("segments_1") || each.contains("staged"));
        }
        assertThat(said).noneMatch(line -> line.startsWith("ATTENTION"));
        assertThat(run(installation("new", Map.of()), "verify-backup", backup.toString()))
                .contains(0);
        assertThat(said).contains("parking: 2 rows in 1 tables", "whole: " + backup);
        assertThat(run(installation("new", Map.of()), "verify-backup", keys.toString()))
                .contains(0);
    }

    @Test
    void carriesProgramsWhoseArchiveIsGone() throws IOException {
        write("old/etc/city.madang.city.cfg", "modules = parking, ours\n");
        write("old/sbom.json", "{\"bom-ref\" : \"system/ours/1/ours.jar\"}");
        module("old/system/ours/1/ours.jar", "ours");
        module("new/system/ours/1/ours.jar", "ours");
        module("old/system/org/parking/1/parking.jar", "parking");
        write("old/system/org/parking/1/parking.jar.archive", "sum");
        write("old/system/org/parking/1/parking-features.xml", "<features/>");
        Files.createDirectories(folder.resolve("old/system/org/library/2"));
        Jars.write(folder.resolve("old/system/org/library/2/library.jar"), "library", Map.of());
        make();
        assertThat(said).noneMatch(line -> line.startsWith("ATTENTION"));
        var city = installation("new", Map.of());
        assertThat(run(city, "verify-backup", backup.toString())).contains(0);
        assertThat(restore(city)).contains(0);
        for (var name : List.of(
                "org/parking/1/parking.jar",
                "org/parking/1/parking.jar.archive",
                "org/parking/1/parking-features.xml",
                "org/library/2/library.jar")) {
            assertThat(city.repository().resolve(name)).exists();
        }
        assertThat(backup.resolve("programs/ours")).doesNotExist();
    }

    @Test
    void saysWhichProgramIsNowhere() throws IOException {
        write("old/etc/city.madang.city.cfg", "modules = parking\n");
        make();
        assertThat(said).anyMatch(line -> line.startsWith("ATTENTION: the program of parking is nowhere"));
        assertThat(run(installation("new", Map.of()), "verify-backup", backup.toString()))
                .contains(1);
        assertThat(said).contains("the program of parking is nowhere: neither in the backup nor in this installation");
        assertThat(new Checks(installation("old", Map.of()), true).all())
                .filteredOn(finding -> finding.what().equals("programs"))
                .extracting(Finding::found)
                .containsExactly("the program of parking is nowhere");
        Files.createDirectories(folder.resolve("old/modules"));
        module("jar", "parking");
        try (var kar = new ZipOutputStream(Files.newOutputStream(folder.resolve("old/modules/parking.kar")))) {
            kar.putNextEntry(new ZipEntry("repository/org/parking/1/parking.jar"));
            Files.copy(folder.resolve("jar"), kar);
        }
        assertThat(new Programs(installation("old", Map.of()))
                        .nowhere(List.of(folder.resolve("old/system"), folder.resolve("old/modules"))))
                .isEmpty();
    }

    private void module(String name, String id) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        var manifest = new java.util.jar.Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .putValue(
                        "Provide-Capability",
                        "osgi.service;objectClass=\"city.madang.module.Solution,x\",madang.solution;roles=\"a;id=no,b\";id="
                                + id + ";madang.solution=\"city.madang.solution\"");
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }

    @Test
    void takesTheCopyThatTheOpenCityMade() throws IOException {
        Files.createDirectories(backup.resolve("database"));
        make();
        assertThat(backup.resolve("database")).isEmptyDirectory();
        assertThat(backup.resolve("backup.txt")).content().contains("city open");
    }

    @Test
    void goesIntoAnEmptyDataFolder() throws IOException {
        make();
        var city = installation("new", Map.of());
        assertThat(restore(city)).contains(0);
        assertThat(lots(city)).containsExactly("[1,\"Jongno\"]", "[2,\"\\uB9C8\\uB2F9\"]");
        assertThat(city.data().resolve("files/ab/abcd")).hasContent("photo");
        assertThat(city.data().resolve("keys/master")).hasContent("secret");
        assertThat(city.data().resolve("keys/manifest.sha256")).doesNotExist();
        assertThat(city.data().resolve("restoring")).doesNotExist();
        assertThat(city.modules().resolve("parking.kar")).hasContent("kar");
        assertThat(said)
                .contains("other than in the backup: etc/city.madang.city.cfg")
                .noneMatch(line -> line.contains("same.cfg"));
        assertThat(city.etc().resolve("city.madang.city.cfg")).hasContent("city =");
        assertThatThrownBy(() -> restore(city)).hasMessageContaining("is not empty (db, files, keys)");
    }

    @Test
    void takesTheSettingsAndOtherKeysWhenTold() throws IOException {
        make();
        Files.move(keys, folder.resolve("safe"));
        var city = installation("new", Map.of());
        assertThatThrownBy(() -> restore(city)).hasMessageContaining("backup-keys is not whole");
        assertThat(restore(city, "--settings", "--keys", folder.resolve("safe").toString()))
                .contains(0);
        assertThat(city.etc().resolve("city.madang.city.cfg")).hasContent("city = Seoul");
        assertThat(city.data().resolve("version")).hasContent("0.1.0 2026-11-22T10:00:00Z");
    }

    @Test
    void movesToPostgresAndBack() throws IOException {
        make();
        var settings = "url = ${env:MADANG_DB_URL:-}\nuser = postgres\npassword = postgres\n";
        write("new/etc/city.madang.kit.data.cfg", settings);
        var city = installation("new", Map.of("MADANG_DB_URL", TestDatabase.freshUrl()));
        assertThat(restore(city)).contains(0);
        assertThat(lots(city)).hasSize(2);
        assertThat(city.data().resolve("db")).doesNotExist();
        var other = new Installation(city.etc(), folder.resolve("third"), city.environment());
        assertThatThrownBy(() -> restore(other)).hasMessageContaining("tables in the database already");
        assertThat(other.data().resolve("restoring")).doesNotExist();

        Files.createDirectories(folder.resolve("again"));
        assertThat(run(
                        city,
                        "backup",
                        folder.resolve("again").toString(),
                        folder.resolve("again-keys").toString()))
                .contains(0);
        assertThat(said).anyMatch(line -> line.startsWith("ATTENTION") && line.contains("parking"));
    }

    @Test
    void isRunAgainAfterAnInterruption() throws IOException {
        make();
        var settings = "url = ${env:MADANG_DB_URL:-}\nuser = postgres\npassword = postgres\n";
        write("new/etc/city.madang.kit.data.cfg", settings);
        var url = TestDatabase.freshUrl();
        for (var environment : List.of(Map.<String, String>of(), Map.of("MADANG_DB_URL", url))) {
            var city = installation("new", environment);
            assertThat(restore(city)).contains(0);
            Files.write(city.data().resolve("restoring"), List.of(new CityDatabase(city).url(), backup.toString()));
            write("new/data/files/half", "written");
            var elsewhere = installation("new", Map.of("MADANG_DB_URL", TestDatabase.freshUrl()));
            assertThatThrownBy(() -> restore(elsewhere)).hasMessageContaining("is not empty");
            assertThat(restore(city)).contains(0);
            assertThat(lots(city)).hasSize(2);
            assertThat(city.data().resolve("files/half")).doesNotExist();
            Folders.delete(city.data());
        }
    }

    @Test
    void findsWhatWasChangedOrIsMissingOrWasAdded() throws IOException {
        make();
        Files.writeString(backup.resolve("files/ab/abcd"), "fhoto");
        Files.delete(backup.resolve("database/parking/scripts.jar"));
        Files.writeString(backup.resolve("files/more"), "more");
        var city = installation("new", Map.of());
        assertThat(run(city, "verify-backup", backup.toString())).contains(1);
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "BROKEN: " + backup,
                        "changed: files/ab/abcd",
                        "missing: database/parking/scripts.jar",
                        "not in the manifest: files/more");
        assertThatThrownBy(() -> restore(city)).hasMessageContaining("changed: files/ab/abcd");
        assertThat(city.data()).doesNotExist();
    }

    @Test
    void findsRowsThatDoNotGoIn() throws IOException {
        make();
        var scripts = backup.resolve("database/parking/scripts.jar");
        Jars.write(scripts, "parking", Map.of("V1__create.sql", "create table parking_lot (id integer)"));
        new Manifest(backup).write();
        var city = installation("new", Map.of());
        assertThat(run(city, "verify-backup", backup.toString())).contains(1);
        assertThat(said).anyMatch(line -> line.contains("parking_lot has no column name"));
        assertThatThrownBy(() -> restore(city)).hasMessageContaining("parking_lot");
        assertThat(city.data().resolve("restoring")).exists();
        Files.delete(scripts);
        new Manifest(backup).write();
        assertThat(run(city, "verify-backup", backup.toString())).contains(1);
        assertThat(said).contains("no scripts for the rows of parking");
    }

    @Test
    void whatWasNotFinishedIsNoBackup() throws IOException {
        make();
        Files.delete(backup.resolve("manifest.sha256"));
        assertThat(run(installation("new", Map.of()), "verify-backup", backup.toString()))
                .contains(1);
        assertThat(said).element(1).asString().contains("not finished");
        Files.writeString(backup.resolve("manifest.sha256"), "");
        run(installation("new", Map.of()), "verify-backup", backup.toString());
        assertThat(said).contains("the manifest is empty");
    }

    @Test
    void refusesACityWithoutADatabase() throws IOException {
        Files.createDirectories(backup);
        assertThatThrownBy(() -> run(installation("new", Map.of()), "backup", backup.toString(), keys.toString()))
                .hasMessageContaining("no database");
        assertThat(run(installation("new", Map.of()), "restore")).isEmpty();
        assertThat(run(installation("new", Map.of()), "restore", "a", "b")).isEmpty();
        assertThat(run(installation("new", Map.of()), "verify-backup")).isEmpty();
    }
}
