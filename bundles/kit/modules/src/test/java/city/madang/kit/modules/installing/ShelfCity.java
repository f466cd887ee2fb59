// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static city.madang.module.ModuleState.FAILED;
import static city.madang.module.ModuleState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.files.DiskFileStore;
import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.Jars;
import city.madang.kit.modules.catalogue.Trust;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.modules.opening.KitServices;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.Openings;
import city.madang.kit.modules.opening.TestServices;
import city.madang.testcity.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Folders, a database and a node on them, which can be started anew. */
final class ShelfCity implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_SECONDS = 60;

    /** Modules of the kit that have tables here. */
    static final String[] TABLES = {"audit", "data", "files", "geo", "identity", "modules", "vault"};

    private final Path base;
    private final DataStore store;
    private final DataFolderOnDisk data;
    private final DiskFileStore files;
    private final Remains remains;
    private final KitServices services;
    private ModuleStates states;
    private CityFile city;
    private Openings openings;
    private BundlesInMemory bundles;
    private Installer installer;

    ShelfCity(Path base, DataStore store) throws IOException {
        this.base = base;
        this.store = store;
        data = new DataFolderOnDisk(base.resolve("data"));
        files = new DiskFileStore(store, data, Clock.systemUTC());
        remains = new Remains(store, base.resolve("etc"));
        services = TestServices.on(store, base.resolve("data"), false);
        Files.writeString(base.resolve("city.cfg"), "city = A\nmodules =\n");
        start(Mortality.NONE);
    }

    private void start(Mortality life) throws IOException {
        states = new ModuleStates((id, state) -> {});
        city = new CityFile(base, "city.cfg", false, new TestFolder(base.resolve("more")));
        openings = new Openings(
                services,
                TestServices.mounts(),
                states,
                id -> city.modules().orElseThrow().contains(id));
        var before = bundles;
        bundles = new BundlesInMemory(
                states, openings, (id, version) -> repository().resolve(Jars.path(id, version)));
        if (before != null) {
            bundles.takeOver(before);
        }
        var catalogue = new Catalogue(repository(), base.resolve("modules"), ShelfCity::trusted);
        installer = new Installer(
                new Installer.Node(life.container(bundles), catalogue, city, states, life.holding(openings::hold)),
                new Belongings(life.tables(store.tables()), life.files(files), remains, data, Clock.systemUTC()),
                new Installer.Settings(repository(), PATIENCE, 2));
        bundles.booting();
        installer.start();
        bundles.start();
        bundles.booted();
    }

    private static Map<String, Trust> trusted(Set<String> archives) {
        return archives.stream().collect(Collectors.toMap(archive -> archive, archive -> Trust.TRUSTED));
    }

    /** The node that runs is ended, however it is; the next one does what a start does. */
    void restart(Mortality life) throws Exception {
        stop();
        start(life);
        // turns on the installing thread come one after the other
        done(installer.rollBack("nobody", "none"));
        if (city.modules().orElseThrow().contains("shelf")) {
            states.await("shelf", now -> now.state() == OPEN || now.state() == FAILED, PATIENCE);
        }
        Shelf.OPENING.set(life::step);
    }

    /** Whether the node died before the change ended. */
    boolean dies(Mortality life, CompletableFuture<Void> change) throws Exception {
        CompletableFuture.anyOf(life.death(), change.exceptionally(death -> null))
                .get(LONGEST_SECONDS, TimeUnit.SECONDS);
        Shelf.OPENING.set(() -> {});
        return life.death().isDone();
    }

    /** What citizens find. */
    String serves() throws IOException {
        try (var marks = Files.list(data.folder("under-way"))) {
            assertThat(marks).isEmpty();
        }
        if (bundles.shelf() == null) {
            return store.tables().rows("shelf").isEmpty() ? "nothing" : "kept";
        }
        var now = states.of("shelf");
        assertThat(now.state()).as(now.toString()).isEqualTo(OPEN);
        var covers = shelf().covers();
        for (var cover : covers) {
            assertThat(files.content(cover, false)).hasContent(cover.name());
        }
        return now.version() + " " + shelf().titles() + " " + covers.size();
    }

    /** As somebody does who edits the city file and starts the node. */
    void want(String modules) throws Exception {
        Files.writeString(base.resolve("city.cfg"), "city = A\nmodules = " + modules + "\n");
        restart(Mortality.NONE);
    }

    /** Nothing of the shelf is left. */
    void clear() throws Exception {
        done(installer.remove("shelf", Disposal.DELETE));
    }

    Installer installer() {
        return installer;
    }

    ModuleStates.Standing state() {
        return states.of("shelf");
    }

    Shelf shelf() {
        return bundles.shelf();
    }

    void version(String version, String... scripts) throws IOException {
        ShelfJar.put(repository(), version, List.of(scripts));
        bundles.features.add("madang-solution-shelf/" + version);
    }

    void done(CompletableFuture<Void> work) throws Exception {
        work.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    /** All nodes of a city have the same keys. */
    void copyKeys(Path otherBase) throws IOException {
        var to = Files.createDirectories(otherBase.resolve("data/keys"));
        try (var keys = Files.list(data.folder("keys"))) {
            for (var key : keys.filter(Files::isRegularFile).toList()) {
                Files.copy(key, to.resolve(key.getFileName()));
            }
        }
    }

    Path repository() {
        return base.resolve("system");
    }

    private void stop() {
        installer.close();
        // the thread of a dead process does nothing more to the folders that the next one finds
        assertThatCode(() -> assertThat(installer.hasEnded(PATIENCE)).isTrue()).doesNotThrowAnyException();
        openings.close();
        city.close();
    }

    @Override
    public void close() {
        stop();
        remains.close();
        files.close();
    }
}
