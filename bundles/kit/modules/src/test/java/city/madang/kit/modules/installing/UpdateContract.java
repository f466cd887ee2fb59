// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static city.madang.module.ModuleState.ABSENT;
import static city.madang.module.ModuleState.FAILED;
import static city.madang.module.ModuleState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.ModuleHoldings;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.files.DiskFileStore;
import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.Jars;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.Openings;
import city.madang.kit.modules.opening.TestServices;
import city.madang.testcity.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a module's data when its version changes, on both databases. */
abstract class UpdateContract {
    private static final String CREATE = "create table shelf_book (title varchar(100) not null primary key)";
    private static final String GOOD = "alter table shelf_book add column pages integer default 0 not null;\n"
            + "insert into shelf_book (title) values ('made by the second script')";
    private static final String BAD = "insert into shelf_nowhere (title) values ('x')";

    @TempDir
    Path base;

    private final DataStore store;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final ModuleStates states = new ModuleStates((id, state) -> log.add(id + " " + state));
    private Path repository;
    private DataFolderOnDisk data;
    private DiskFileStore files;
    private Remains remains;
    private CityFile city;
    private Openings openings;
    private BundlesInMemory container;
    private Installer installer;

    UpdateContract(TestDatabase on) {
        store = on.with(ShelfCity.TABLES);
    }

    @BeforeEach
    void node() throws Exception {
        repository = base.resolve("system");
        data = new DataFolderOnDisk(base.resolve("data"));
        files = new DiskFileStore(store, data, Clock.systemUTC());
        remains = new Remains(store, base.resolve("etc"));
        Files.writeString(base.resolve("city.cfg"), "city = A\nmodules =\n");
        city = new CityFile(base, "city.cfg", false, new TestFolder(base.resolve("more")));
        var services = TestServices.on(store, base.resolve("data"), false);
        openings = new Openings(
                services,
                TestServices.mounts(),
                states,
                id -> city.modules().orElseThrow().contains(id));
        container = new BundlesInMemory(states, openings, (id, version) -> repository.resolve(Jars.path(id, version)));
        installer = installer(new Belongings(store.tables(), files, remains, data, Clock.systemUTC()));
        version("1.0.0", CREATE);
        done(installer.install("shelf"));
        container.shelf().add("Moby Dick");
        container.shelf().cover("Moby Dick");
        log.clear();
    }

    @AfterEach
    void stop() {
        Shelf.BROKEN.clear();
        installer.close();
        openings.close();
        city.close();
        remains.close();
        files.close();
        store.close();
    }

    @Test
    void keepsASnapshotOfTheDataBeforeScriptsChangeIt() throws Exception {
        version("1.1.0", CREATE, GOOD);
        done(installer.install("shelf"));
        assertServes("1.1.0", "Moby Dick", "made by the second script");
        assertThat(states.of("shelf").reason()).isEmpty();
        assertThat(installer.refusal("shelf")).isEmpty();
        assertThat(installer.snapshots("shelf")).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.version()).isEqualTo("1.0.0");
            assertThat(snapshot.name()).endsWith("-1.0.0");
            assertThat(snapshot.bytes()).isPositive();
        });
        assertThat(installer.gap("shelf")).isPresent();
        assertThat(installer.progress("shelf")).isEmpty();
        assertThat(log).contains("shelf CLOSING").endsWith("shelf OPEN");
    }

    @Test
    void makesNoSnapshotWhenNoScriptIsNew() throws Exception {
        version("1.1.0", CREATE);
        done(installer.install("shelf"));
        assertServes("1.1.0", "Moby Dick");
        assertThat(installer.snapshots("shelf")).isEmpty();
    }

    @Test
    void servesAsBeforeWhenAScriptIsBroken() throws Exception {
        version("1.1.0", CREATE, GOOD, BAD);
        done(installer.install("shelf"));
        assertServes("1.0.0", "Moby Dick");
        assertThat(installer.refusal("shelf").orElseThrow()).isInstanceOfSatisfying(Refusal.WentBack.class, why -> {
            assertThat(why.version()).isEqualTo("1.1.0");
            assertThat(why.reason()).contains("V3__script.sql");
            assertThat(why.before()).isEqualTo("1.0.0");
            assertThat(why.data()).isEqualTo(Refusal.Data.UNTOUCHED);
        });
        assertThat(states.of("shelf").reason()).endsWith("version 1.0.0 serves again");
    }

    @Test
    void putsTheDataBackWhenTheNewVersionMigratesAndDoesNotOpen() throws Exception {
        version("1.1.0", CREATE, GOOD);
        Shelf.BROKEN.add("1.1.0");
        done(installer.install("shelf"));
        assertServes("1.0.0", "Moby Dick");
        assertThat(container.shelf().covers()).hasSize(1);
        assertThat(installer.refusal("shelf").orElseThrow())
                .isEqualTo(new Refusal.WentBack("1.1.0", "1.1.0 is broken", "1.0.0", Refusal.Data.RESTORED));
        Shelf.BROKEN.clear();
        done(installer.install("shelf"));
        assertServes("1.1.0", "Moby Dick", "made by the second script");
    }

    @Test
    void opensTheOldVersionAgainWhenThereCanBeNoCopy() throws Exception {
        version("1.1.0", CREATE, GOOD);
        Files.writeString(data.folder("snapshots").resolve("shelf"), "in the way");
        done(installer.install("shelf"));
        assertServes("1.0.0", "Moby Dick");
        assertThat(installer.refusal("shelf").orElseThrow()).isInstanceOf(Refusal.NotInstalled.class);
    }

    @Test
    void opensTheOldVersionAgainWhenTheContainerRefusesTheNewOne() throws Exception {
        version("1.1.0", CREATE, GOOD);
        container.refuse("madang-solution-shelf", "1.1.0", "missing requirement");
        done(installer.install("shelf"));
        assertServes("1.0.0", "Moby Dick");
        assertThat(installer.refusal("shelf").orElseThrow())
                .isEqualTo(new Refusal.NotInstalled("1.1.0", "missing requirement"));
    }

    @Test
    void beginsNothingWithoutRoomForTheSnapshot() throws Exception {
        version("1.1.0", CREATE, GOOD);
        installer.close();
        installer = installer(new Belongings(store.tables(), files, remains, new Full(data), Clock.systemUTC()));
        done(installer.install("shelf"));
        assertServes("1.0.0", "Moby Dick");
        assertThat(installer.refusal("shelf").orElseThrow()).isEqualTo(new Refusal.NoRoom(1, 0));
        assertThat(log).doesNotContain("shelf CLOSING");
        assertThat(installer.snapshots("shelf")).isEmpty();
    }

    @Test
    void goesBackAndForwardAgain() throws Exception {
        version("1.1.0", CREATE, GOOD);
        done(installer.install("shelf"));
        var first = installer.snapshots("shelf").get(0);
        container.shelf().add("Emma");
        container.shelf().cover("Emma");
        assertThat(installer.newer("shelf", first.name()).added()).isEqualTo(2);

        done(installer.rollBack("shelf", first.name()));
        assertServes("1.0.0", "Moby Dick");
        assertThat(exported()).contains("Emma").contains("made by the second script");
        assertThat(installer.refusal("shelf")).isEmpty();

        var forward = installer.snapshots("shelf").get(0);
        assertThat(forward.version()).isEqualTo("1.1.0");
        done(installer.rollBack("shelf", forward.name()));
        assertServes("1.1.0", "Emma", "Moby Dick", "made by the second script");
        assertThat(container.shelf().covers())
                .hasSize(2)
                .allSatisfy(file -> assertThat(files.content(file, false)).hasContent(file.name()));
    }

    @Test
    void staysWhenTheOlderVersionDoesNotOpen() throws Exception {
        version("1.1.0", CREATE, GOOD);
        done(installer.install("shelf"));
        container.shelf().add("Emma");
        Shelf.BROKEN.add("1.0.0");
        done(installer.rollBack("shelf", installer.snapshots("shelf").get(0).name()));
        assertServes("1.1.0", "Emma", "Moby Dick", "made by the second script");
        assertThat(installer.refusal("shelf").orElseThrow())
                .isEqualTo(new Refusal.WentBack("1.0.0", "1.0.0 is broken", "1.1.0", Refusal.Data.RESTORED));
    }

    @Test
    void staysWhenTheSnapshotIsDamagedOrNotThere() throws Exception {
        version("1.1.0", CREATE, GOOD);
        done(installer.install("shelf"));
        var name = installer.snapshots("shelf").get(0).name();
        done(installer.rollBack("shelf", "../" + name));
        assertThat(installer.refusal("shelf").orElseThrow()).isEqualTo(new Refusal.NoSuchSnapshot("../" + name));
        try (var tables =
                Files.list(base.resolve("data/snapshots/shelf").resolve(name).resolve("tables"))) {
            for (var file : tables.toList()) {
                Files.writeString(file, "cut");
            }
        }
        done(installer.rollBack("shelf", name));
        assertServes("1.1.0", "Moby Dick", "made by the second script");
        assertThat(installer.refusal("shelf").orElseThrow()).isInstanceOf(Refusal.NotRolledBack.class);
    }

    @Test
    void keepsTwoSnapshots() throws Exception {
        for (int i = 1; i <= 3; i++) {
            var scripts = new ArrayList<>(List.of(CREATE));
            for (int more = 1; more <= i; more++) {
                scripts.add("alter table shelf_book add column c" + more + " integer");
            }
            version("1." + i + ".0", scripts.toArray(String[]::new));
            done(installer.install("shelf"));
        }
        assertThat(installer.snapshots("shelf")).extracting(Snapshot::version).containsExactly("1.2.0", "1.1.0");
    }

    @Test
    void findsKeptDataAfterItWasRemoved() throws Exception {
        done(installer.remove("shelf", Disposal.KEEP));
        assertThat(states.of("shelf").state()).isEqualTo(ABSENT);
        done(installer.install("shelf"));
        assertServes("1.0.0", "Moby Dick");
        assertThat(container.shelf().covers()).hasSize(1);
    }

    @Test
    void keepsASnapshotOfKeptDataBeforeScriptsChangeIt() throws Exception {
        done(installer.remove("shelf", Disposal.KEEP));
        version("1.1.0", CREATE, GOOD);
        done(installer.install("shelf"));
        assertServes("1.1.0", "Moby Dick", "made by the second script");
        assertThat(installer.snapshots("shelf")).extracting(Snapshot::version).containsExactly("1.0.0");
        done(installer.rollBack("shelf", installer.snapshots("shelf").get(0).name()));
        assertServes("1.0.0", "Moby Dick");
    }

    @Test
    void leavesKeptDataAsItWasWhenTheNewVersionDoesNotOpen() throws Exception {
        done(installer.remove("shelf", Disposal.KEEP));
        version("1.1.0", CREATE, GOOD);
        Shelf.BROKEN.add("1.1.0");
        done(installer.install("shelf"));
        assertThat(states.of("shelf").state()).isEqualTo(FAILED);
        assertThat(installer.refusal("shelf"))
                .contains(new Refusal.DidNotOpen("1.1.0", "1.1.0 is broken", Refusal.Data.RESTORED));
        assertThat(container.installed("")).isEmpty();
        done(installer.update("shelf", "1.0.0"));
        assertServes("1.0.0", "Moby Dick");
        assertThat(container.shelf().covers()).hasSize(1);
    }

    @Test
    void leavesNothingWhenDataIsDeleted() throws Exception {
        version("1.1.0", CREATE, GOOD);
        done(installer.install("shelf"));
        var cover = files.content(container.shelf().covers().get(0), false);
        var asked = new ArrayList<String>();
        remains.addHoldings(new Others(asked));
        var etc = Files.createDirectories(base.resolve("etc"));
        for (var name : List.of("shelf", "shelf.mail", "shelf~north", "shelfs")) {
            Files.writeString(etc.resolve("city.madang.solution." + name + ".cfg"), "password = x\n");
        }
        done(installer.remove("shelf", Disposal.DELETE));
        assertThat(states.of("shelf").state()).isEqualTo(ABSENT);
        assertThat(etc.toFile().list()).containsExactly("city.madang.solution.shelfs.cfg");
        assertThat(store.tables().rows("shelf")).isEmpty();
        assertThat(installer.snapshots("shelf")).isEmpty();
        assertThat(cover).doesNotExist();
        assertThat(base.resolve("data/snapshots/shelf")).doesNotExist();
        assertThat(asked).containsExactly("shelf");
        assertThat(remains.agreed("shelf")).isEmpty();
        done(installer.install("shelf"));
        assertServes("1.1.0", "made by the second script");
        assertThat(container.shelf().covers()).isEmpty();
    }

    @Test
    void deletesDataThatWasKept() throws Exception {
        done(installer.remove("shelf", Disposal.KEEP));
        done(installer.remove("shelf", Disposal.DELETE));
        assertThat(store.tables().rows("shelf")).isEmpty();
    }

    private void assertServes(String version, String... titles) {
        assertThat(states.of("shelf").is(version, OPEN))
                .as(states.of("shelf").toString())
                .isTrue();
        assertThat(container.shelf().version()).isEqualTo(version);
        assertThat(container.shelf().titles()).containsExactly(titles);
    }

    private String exported() throws IOException {
        var all = new StringBuilder();
        try (var found = Files.walk(base.resolve("data/exports/roll-back"))) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private Installer installer(Belongings belongings) {
        var catalogue = new Catalogue(repository, base.resolve("modules"), archives -> Map.of());
        return new Installer(
                new Installer.Node(container, catalogue, city, states, openings::hold),
                belongings,
                new Installer.Settings(repository, Duration.ofSeconds(20), 2));
    }

    private void version(String version, String... scripts) throws IOException {
        ShelfJar.put(repository, version, List.of(scripts));
        container.features.add("madang-solution-shelf/" + version);
    }

    private static void done(CompletableFuture<Void> work) throws Exception {
        work.get(60, TimeUnit.SECONDS);
    }

    /** A folder on a disk without room. */
    private record Full(DataFolderOnDisk real) implements city.madang.kit.DataFolder {
        @Override
        public Path folder(String name) {
            return real.folder(name);
        }

        @Override
        public byte[] key(String purpose) {
            return real.key(purpose);
        }

        @Override
        public String node() {
            return real.node();
        }

        @Override
        public long room() {
            return -1;
        }
    }

    /** Another bundle of the kit. */
    private record Others(List<String> asked) implements ModuleHoldings {
        @Override
        public void erase(String module) {
            asked.add(module);
        }
    }
}
