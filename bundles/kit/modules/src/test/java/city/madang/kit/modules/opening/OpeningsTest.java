// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import static city.madang.module.ModuleState.ABSENT;
import static city.madang.module.ModuleState.FAILED;
import static city.madang.module.ModuleState.OPEN;
import static city.madang.module.ModuleState.STARTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.data.DataStore;
import city.madang.module.Kit;
import city.madang.module.ModuleState;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration RETRY = Duration.ofMillis(20);

    @TempDir
    Path folder;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<String> wanted = new CopyOnWriteArrayList<>(List.of("notes"));
    private final ModuleStates states = new ModuleStates((id, state) -> log.add(id + " " + state));
    private final Cut database = new Cut(DataStore.derbyInMemory("openings-" + UUID.randomUUID()));
    private KitServices kit;
    private Openings openings;

    @BeforeEach
    void kit() {
        kit = services(true);
        openings = openings(null);
    }

    @AfterEach
    void stop() {
        openings.close();
        database.store.close();
    }

    @Test
    void mountsEverythingAndTakesItBackInReverse() throws Exception {
        var notes = new NotesModule();
        openings.add(notes, "1.0.0");
        assertThat(await("notes", OPEN)).isEqualTo(new ModuleStates.Standing("1.0.0", OPEN, ""));
        assertThat(openings.opened("notes")).isPresent();

        openings.remove(notes);

        assertThat(states.of("notes").state()).isEqualTo(STARTING);
        assertThat(openings.opened("notes")).isEmpty();
        assertThat(log)
                .containsExactly(
                        "notes STARTING",
                        "+web",
                        "+events",
                        "+search",
                        "notes OPEN",
                        "notes CLOSING",
                        "-search",
                        "-events",
                        "-web",
                        "notes STARTING");
        assertThat(notes.told).containsExactly("closed last", "closed first, with 1 notes");
    }

    @Test
    void isAbsentAfterClosingWhenTheCityDoesNotWantIt() throws Exception {
        var notes = new NotesModule();
        openings.add(notes, "1.0.0");
        await("notes", OPEN);
        wanted.clear();
        openings.remove(notes);
        assertThat(states.of("notes").state()).isEqualTo(ABSENT);
    }

    @Test
    void shutsTheKitOfAClosedModule() throws Exception {
        var notes = new NotesModule();
        openings.add(notes, "1.0.0");
        await("notes", OPEN);
        var database = notes.kit.database();
        var texts = notes.kit.texts();
        openings.remove(notes);
        assertThatThrownBy(() -> database.run(tx -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("notes is closed");
        assertThatThrownBy(() -> texts.text(Locale.ENGLISH, "module.name")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(notes.kit::city).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fillsADemoOnceAndOnlyInADemoCity() throws Exception {
        var first = new NotesModule();
        openings.add(first, "1.0.0");
        await("notes", OPEN);
        assertThat(first.notes()).isEqualTo(1);
        assertThat(kit.accounts().officials()).extracting("login").contains("clerk");
        openings.remove(first);
        var second = new NotesModule();
        openings.add(second, "1.1.0");
        assertThat(await("notes", OPEN).version()).isEqualTo("1.1.0");
        assertThat(second.notes()).isEqualTo(1);
    }

    @Test
    void makesNothingUpInARealCity() throws Exception {
        kit = services(false);
        openings.close();
        openings = openings(null);
        var notes = new NotesModule();
        openings.add(notes, "1.0.0");
        await("notes", OPEN);
        assertThat(notes.notes()).isZero();
    }

    @Test
    void mountsNothingWhenOneMountRefuses() throws Exception {
        openings.close();
        openings = openings(new IllegalArgumentException("two routes for GET /"));
        var notes = new NotesModule();
        openings.add(notes, "1.0.0");
        assertThat(await("notes", FAILED).reason()).isEqualTo("two routes for GET /");
        assertThat(log).containsExactly("notes STARTING", "+web", "-web", "notes FAILED");
        assertThat(notes.told).containsExactly("closed last", "closed first, with 0 notes");
        assertThatThrownBy(() -> notes.kit.database()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void failsAloneWhenAClassIsMissing() throws Exception {
        openings.close();
        openings = openings(new NoClassDefFoundError("city/madang/web/Brand"));
        openings.add(new NotesModule(), "1.0.0");
        assertThat(await("notes", FAILED).reason()).isEqualTo("NoClassDefFoundError: city/madang/web/Brand");
    }

    @Test
    void saysWhyAMigrationFailedAndOpensTheOthers() throws Exception {
        openings.add(new Clumsy(), "1.0.0");
        openings.add(new NotesModule(), "1.0.0");
        assertThat(await("clumsy", FAILED).reason()).contains("V1__create.sql");
        assertThat(await("notes", OPEN).state()).isEqualTo(OPEN);
    }

    @Test
    void saysWhyASolutionDidNotOpen() throws Exception {
        openings.add(new Silent(), "1.0.0");
        assertThat(await("silent", FAILED).reason()).isEqualTo("its open() gave no offer");
    }

    @Test
    void leavesOutWhatCannotBeAModule() throws Exception {
        openings.add(new Thief(), "1.0.0");
        openings.add(kit -> Offer.of(), "1.0.0");
        openings.add(new NotesModule(), "1.0.0");
        await("notes", OPEN);
        assertThat(states.present()).containsExactly("notes");
    }

    @Test
    void leavesASecondBundleOfOneModuleClosed() throws Exception {
        var first = new NotesModule();
        var second = new NotesModule();
        openings.add(first, "1.0.0");
        openings.add(second, "1.0.1");
        await("notes", OPEN);
        openings.remove(second);
        assertThat(states.of("notes")).isEqualTo(new ModuleStates.Standing("1.0.0", OPEN, ""));
        assertThat(first.notes()).isEqualTo(1);
    }

    @Test
    void opensAgainWhenTheDatabaseComesBack() throws Exception {
        database.cut = true;
        openings.add(new NotesModule(), "1.0.0");
        assertThat(await("notes", FAILED).reason()).isEqualTo("the database is away");
        database.cut = false;
        assertThat(await("notes", OPEN).state()).isEqualTo(OPEN);
    }

    @Test
    void opensOnceWhatCameWhileItsModuleWasHeld() throws Exception {
        var release = openings.hold("silent");
        var others = new Slow();
        openings.add(others, "1.0.0");
        var silent = new Silent();
        openings.add(silent, "1.0.0");
        release.run();
        others.go.countDown();
        openings.hold("whatever comes last");
        assertThat(silent.opened).isEqualTo(1);
    }

    @Test
    void closesAllAtOnceWhenTheManagerStops() throws Exception {
        var notes = new NotesModule();
        openings.add(notes, "1.0.0");
        await("notes", OPEN);
        openings.close();
        assertThat(notes.told).hasSize(2);
        openings.remove(notes);
        assertThat(log).filteredOn("-web"::equals).hasSize(1);
    }

    private ModuleStates.Standing await(String module, ModuleState state) throws InterruptedException {
        return states.await(module, now -> now.state() == state, LONG);
    }

    private Openings openings(Throwable refusal) {
        var web = new MountInMemory("web", log, new MountInMemory.Refusal(null));
        var events = new MountInMemory("events", log, new MountInMemory.Refusal(refusal));
        var search = new MountInMemory("search", log, new MountInMemory.Refusal(null));
        return new Openings(kit, new Mounts(web, List.of(web, events, search)), states, wanted::contains, RETRY);
    }

    private KitServices services(boolean demo) {
        return TestServices.on(database, folder, demo);
    }

    /** A database whose line can be cut. */
    private static final class Cut implements Databases {
        private final DataStore store;
        private volatile boolean cut;

        Cut(DataStore store) {
            this.store = store;
        }

        @Override
        public ModuleDatabase open(String module, ClassLoader loader) {
            if (cut) {
                throw new DatabaseUnavailable("the database is away", null);
            }
            return store.open(module, loader);
        }

        @Override
        public Optional<String> problem() {
            return store.problem();
        }
    }

    @SolutionModule(id = "clumsy")
    private static final class Clumsy implements Solution {
        @Override
        public Offer open(Kit kit) {
            return Offer.of();
        }
    }

    @SolutionModule(id = "silent")
    private static final class Silent implements Solution {
        private int opened;

        @Override
        public Offer open(Kit kit) {
            opened++;
            return null;
        }
    }

    /** Keeps the thread of openings until it may go on. */
    @SolutionModule(id = "slow")
    private static final class Slow implements Solution {
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        public Offer open(Kit kit) {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Offer.of();
        }
    }

    @SolutionModule(id = "admin")
    private static final class Thief implements Solution {
        @Override
        public Offer open(Kit kit) {
            return Offer.of();
        }
    }
}
