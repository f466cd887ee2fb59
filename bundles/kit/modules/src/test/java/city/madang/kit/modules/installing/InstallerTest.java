// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static city.madang.module.ModuleState.ABSENT;
import static city.madang.module.ModuleState.FAILED;
import static city.madang.module.ModuleState.OPEN;
import static city.madang.module.ModuleState.STARTING;
import static city.madang.module.ModuleState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.data.DataStore;
import city.madang.kit.files.DiskFileStore;
import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.Jars;
import city.madang.kit.modules.catalogue.KarFile;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.catalogue.Trust;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.testcity.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(20);

    private static final String FRENCH = "city/madang/language-fr/1.0.0/language-fr-1.0.0.jar";
    private static final String GATE = "city/madang/device-gate-modbus/2.0.0/device-gate-modbus-2.0.0.jar";

    @TempDir
    Path base;

    private Path repository;
    private final ModuleStates states = new ModuleStates((id, state) -> {});
    private final ContainerInMemory container = new ContainerInMemory(states);
    private final Map<String, Trust> decisions = new ConcurrentHashMap<>();
    private static final DataStore STORE = DataStore.derbyInMemory("installer");
    private static final Remains REMAINS = new Remains(STORE, Path.of("nowhere"));

    private TestFolder data;
    private DiskFileStore files;
    private CityFile city;
    private Installer installer;

    @BeforeEach
    void node() throws IOException {
        data = new TestFolder(base.resolve("data"));
        files = new DiskFileStore(STORE, data, Clock.systemUTC());
        repository = base.resolve("system");
        Files.writeString(base.resolve("city.cfg"), "city = A # ours\nlanguages = en,ko\nmodules =\n");
        city = new CityFile(base, "city.cfg", false, data);
        installer = installer(SHORT);
    }

    @AfterEach
    void stop() {
        installer.close();
        city.close();
        files.close();
    }

    @AfterAll
    static void closeDatabase() {
        REMAINS.close();
        STORE.close();
    }

    @Test
    void installsTheNewestVersionAndWritesItToTheCityFile() throws Exception {
        inRepository("parking", "1.0.0", "");
        inRepository("parking", "1.1.0", "");
        done(installer.install("parking"));
        assertThat(states.of("parking").is("1.1.0", OPEN)).isTrue();
        assertThat(Files.readString(base.resolve("city.cfg"))).contains("city = A # ours", "modules = parking");
    }

    @Test
    void offersEnglishAndEveryLanguageWithAPack() {
        container.languagePack("ko", "0.1.0");
        container.languagePack("zh-Hant", "0.1.0");
        assertThat(installer.languages())
                .containsExactly(Locale.ENGLISH, Locale.KOREAN, Locale.forLanguageTag("zh-Hant"));
    }

    @Test
    void installsWhatTheModuleNeedsFirst() throws Exception {
        inRepository("parking", "1.0.0", "hr");
        inRepository("hr", "1.0.0", "study");
        inRepository("study", "1.0.0", "");
        done(installer.install("parking"));
        assertThat(city.modules().orElseThrow()).containsExactlyInAnyOrder("parking", "hr", "study");
        assertThat(states.of("study").state()).isEqualTo(OPEN);
        done(installer.remove("hr", Disposal.KEEP));
        assertThat(states.of("hr").state()).isEqualTo(OPEN);
        assertThat(states.of("hr").reason()).isEqualTo("not removed: needed by parking");
    }

    @Test
    void saysWhichNeededModuleIsMissing() throws Exception {
        inRepository("parking", "1.0.0", "devices");
        done(installer.install("parking"));
        assertThat(states.of("parking").state()).isEqualTo(ABSENT);
        assertThat(states.of("parking").reason()).startsWith("needs devices, in no catalogue");
        assertThat(city.modules().orElseThrow()).isEmpty();
    }

    @Test
    void copiesADroppedKarIntoTheRepositoryOnlyWhenItInstalls() throws Exception {
        drop("parking", "1.0.0");
        done(installer.update("parking", "2.0.0"));
        assertThat(states.of("parking").reason()).isEqualTo("version 2.0.0 is in no catalogue");
        assertThat(repository.resolve(Jars.path("parking", "1.0.0"))).doesNotExist();
        done(installer.install("parking"));
        assertThat(repository.resolve(Jars.path("parking", "1.0.0"))).exists();
        assertThat(container.learned).containsExactly("mvn:city.madang/solution-parking/1.0.0/xml/features");
        assertThat(states.of("parking").is("1.0.0", OPEN)).isTrue();
    }

    @Test
    void goesBackWhenTheNewVersionDoesNotOpen() throws Exception {
        inRepository("parking", "1.0.0", "");
        done(installer.install("parking"));
        inRepository("parking", "1.1.0", "");
        container.opensAs("parking", "1.1.0", FAILED, "V2 is broken");
        done(installer.install("parking"));
        assertThat(states.of("parking").is("1.0.0", OPEN)).isTrue();
        assertThat(states.of("parking").reason())
                .isEqualTo("version 1.1.0 did not open: V2 is broken; version 1.0.0 serves again");
        assertThat(container.installed("madang-solution-")).containsEntry("madang-solution-parking", "1.0.0");
    }

    @Test
    void goesBackWhenTheNewBundleBringsNoSolution() throws Exception {
        inRepository("parking", "1.0.0", "");
        done(installer.install("parking"));
        inRepository("parking", "1.1.0", "");
        container.opensAs("parking", "1.1.0", ABSENT, "");
        done(installer.install("parking"));
        assertThat(states.of("parking").is("1.0.0", OPEN)).isTrue();
        assertThat(states.of("parking").reason()).contains("its bundle brought no solution");
    }

    @Test
    void saysWhenEvenTheOldVersionDoesNotOpenAgain() throws Exception {
        inRepository("parking", "1.0.0", "");
        done(installer.install("parking"));
        inRepository("parking", "1.1.0", "");
        container.opensAs("parking", "1.1.0", FAILED, "broken");
        container.opensAs("parking", "1.0.0", FAILED, "tables too new");
        done(installer.install("parking"));
        assertThat(states.of("parking").is("1.0.0", FAILED)).isTrue();
        assertThat(states.of("parking").reason())
                .isEqualTo("version 1.1.0 did not open: broken; version 1.0.0 did not open again: tables too new");
    }

    @Test
    void keepsServingWhenTheContainerRefusesTheUpdate() throws Exception {
        inRepository("parking", "1.0.0", "");
        done(installer.install("parking"));
        inRepository("parking", "1.1.0", "");
        container.refuse("madang-solution-parking", "1.1.0", "missing requirement");
        done(installer.install("parking"));
        assertThat(states.of("parking").is("1.0.0", OPEN)).isTrue();
        assertThat(states.of("parking").reason()).isEqualTo("version 1.1.0 was not installed: missing requirement");
    }

    @Test
    void waitsAsLongAsAModuleIsBeingOpened() throws Exception {
        inRepository("parking", "1.0.0", "");
        container.opensAs("parking", "1.0.0", STARTING, "opening");
        var installing = installer.install("parking");
        states.await("parking", now -> now.reason().equals("opening"), LONG);
        states.await("parking", now -> now.state() == FAILED, SHORT.multipliedBy(3));
        assertThat(installing).isNotDone();
        states.set("parking", "1.0.0", OPEN, "");
        done(installing);
        assertThat(states.of("parking").is("1.0.0", OPEN)).isTrue();
    }

    @Test
    void goesBackToAnOlderVersionOnDemand() throws Exception {
        inRepository("parking", "1.0.0", "");
        inRepository("parking", "1.1.0", "");
        done(installer.install("parking"));
        done(installer.update("parking", "1.0.0"));
        assertThat(states.of("parking").is("1.0.0", OPEN)).isTrue();
    }

    @Test
    void removesModuleAndItsFileOfFeatures() throws Exception {
        drop("parking", "1.0.0");
        done(installer.install("parking"));
        done(installer.remove("parking", Disposal.KEEP));
        assertThat(states.of("parking").state()).isEqualTo(ABSENT);
        assertThat(city.modules().orElseThrow()).isEmpty();
        assertThat(container.installed("madang-solution-")).isEmpty();
        assertThat(container.learned).isEmpty();
    }

    @Test
    void bringsTheNodeToTheCityFileAtStartAndWhenItIsEdited() throws Exception {
        inRepository("parking", "1.0.0", "");
        inRepository("hr", "1.0.0", "");
        container.languagePack("ko", "0.1.0");
        container.put("madang-solution-voting", "1.0.0");
        container.put("madang-language-ar", "0.1.0");
        city.add("parking");
        city.add("nowhere");
        installer.start();
        assertThat(states.await("nowhere", now -> now.state() == UNKNOWN, LONG).state())
                .isEqualTo(UNKNOWN);
        assertThat(states.await("parking", now -> now.state() == OPEN, LONG).state())
                .isEqualTo(OPEN);
        Files.writeString(base.resolve("city.cfg"), "city = A\nlanguages = en,ko\nmodules = hr\n");
        city.look();
        assertThat(states.await("hr", now -> now.state() == OPEN, LONG).state()).isEqualTo(OPEN);
        done(installer.remove("nothing", Disposal.KEEP));
        assertThat(container.installed("madang-"))
                .containsOnly(Map.entry("madang-solution-hr", "1.0.0"), Map.entry("madang-language-ko", "0.1.0"));
    }

    @Test
    void bringsEveryLanguageUntilTheCityHasChosen() throws Exception {
        Files.writeString(base.resolve("city.cfg"), "# not set up\n");
        city.look();
        container.languagePack("ko", "0.1.0");
        container.languagePack("ar", "0.1.0");
        installer.start();
        done(installer.remove("nothing", Disposal.KEEP));
        assertThat(container.installed("madang-language-"))
                .containsOnlyKeys("madang-language-ko", "madang-language-ar");
        Files.writeString(base.resolve("city.cfg"), "city = A\nlanguages = ar\n");
        city.look();
        done(installer.remove("nothing", Disposal.KEEP));
        assertThat(container.installed("madang-language-")).containsOnlyKeys("madang-language-ar");
    }

    @Test
    void bringsAWantedModuleWhenItsKarIsDropped() throws Exception {
        city.add("parking");
        installer.start();
        states.await("parking", now -> now.state() == UNKNOWN, LONG);
        drop("parking", "1.0.0");
        assertThat(states.await("parking", now -> now.state() == OPEN, LONG).state())
                .isEqualTo(OPEN);
    }

    @Test
    void namesTheArchiveThatNobodyHasTrusted() throws Exception {
        drop("parking", "1.0.0");
        decisions.clear();
        city.add("parking");
        installer.start();
        assertThat(states.await("parking", now -> now.state() == FAILED, LONG).state())
                .isEqualTo(FAILED);
        assertThat(installer.refusal("parking")).contains(new Refusal.NotTrusted("parking-1.0.0.kar"));
        done(installer.install("parking"));
        assertThat(installer.refusal("parking")).contains(new Refusal.NotTrusted("parking-1.0.0.kar"));
        assertThat(repository.resolve(Jars.path("parking", "1.0.0"))).doesNotExist();
        decisions.put(new KarFile(base.resolve("modules/parking-1.0.0.kar")).sha256(), Trust.TRUSTED);
        assertThat(states.await("parking", now -> now.state() == OPEN, LONG).state())
                .isEqualTo(OPEN);
        assertThat(installer.refusal("parking")).isEmpty();
    }

    @Test
    void bringsLanguagesAndDriversFromArchivesAsTheCityFileSays() throws Exception {
        Jars.kar(
                base.resolve("modules/packs.kar"),
                Map.of(
                        "repository/" + FRENCH,
                        Jars.jar("1.0", "madang.language;tag=fr"),
                        "repository/" + FRENCH.replace(".jar", "-features.xml"),
                        "<features/>".getBytes(),
                        "repository/" + GATE,
                        Jars.jar("2.0", "madang.device.driver;id=gate-modbus"),
                        "repository/" + GATE.replace(".jar", "-features.xml"),
                        "<features/>".getBytes()));
        decisions.put(new KarFile(base.resolve("modules/packs.kar")).sha256(), Trust.TRUSTED);
        installer.start();
        Files.writeString(
                base.resolve("city.cfg"), "city = A\nlanguages = en,fr,sw\nmodules =\ndrivers = gate-modbus\n");
        city.look();
        done(installer.remove("nothing", Disposal.KEEP));
        assertThat(container.installed("madang-"))
                .containsOnly(
                        Map.entry("madang-language-fr", "1.0.0"), Map.entry("madang-device-gate-modbus", "2.0.0"));
        assertThat(repository.resolve(FRENCH)).exists();
        assertThat(installer.languages()).containsExactly(Locale.ENGLISH, Locale.FRENCH);
        assertThat(installer.missing()).containsEntry(Kind.LANGUAGE, Set.of("sw"));
        Files.writeString(base.resolve("city.cfg"), "city = A\nlanguages = en\nmodules =\n");
        city.look();
        done(installer.remove("nothing", Disposal.KEEP));
        assertThat(container.installed("madang-")).isEmpty();
    }

    @Test
    void doesNothingBeforeTheContainerIsReady() throws Exception {
        inRepository("parking", "1.0.0", "");
        city.add("parking");
        container.booting();
        installer.start();
        var asked = installer.install("parking");
        assertThat(container.installed("madang-")).isEmpty();
        container.booted();
        done(asked);
        assertThat(states.of("parking").is("1.0.0", OPEN)).isTrue();
    }

    @Test
    void takesNothingAwayWhenTheCityFileIsMissing() throws Exception {
        installer.close();
        city.close();
        Files.delete(base.resolve("city.cfg"));
        city = new CityFile(base, "city.cfg", false, data);
        installer = installer(SHORT);
        container.put("madang-solution-voting", "1.0.0");
        installer.start();
        done(installer.update("nothing", "1"));
        assertThat(container.installed("madang-")).containsKey("madang-solution-voting");
    }

    private Installer installer(Duration patience) {
        var catalogue = new Catalogue(repository, base.resolve("modules"), archives -> decisions);
        return new Installer(
                new Installer.Node(container, catalogue, city, states, id -> () -> {}),
                new Belongings(STORE.tables(), files, REMAINS, data, Clock.systemUTC()),
                new Installer.Settings(repository, patience, 2));
    }

    private void inRepository(String id, String version, String requires) {
        Jars.put(repository, Jars.path(id, version), Jars.solution(id, version, requires));
        container.features.add("madang-solution-" + id + "/" + version);
    }

    private void drop(String id, String version) throws IOException {
        var jar = Jars.path(id, version);
        var kar = base.resolve("modules/" + id + "-" + version + ".kar");
        Jars.kar(
                kar,
                Map.of(
                        "repository/" + jar,
                        Jars.solution(id, version, ""),
                        "repository/" + jar.replace(".jar", "-features.xml"),
                        "<features/>".getBytes()));
        decisions.put(new KarFile(kar).sha256(), Trust.TRUSTED);
    }

    private static void done(CompletableFuture<Void> work) throws Exception {
        work.get(20, TimeUnit.SECONDS);
    }
}
