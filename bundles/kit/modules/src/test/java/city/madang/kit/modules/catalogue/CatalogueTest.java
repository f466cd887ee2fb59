// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.madang.kit.modules.catalogue.KarProblem.What;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir
    Path base;

    private Path repository;
    private Path folder;
    private Catalogue catalogue;
    private final Map<String, Trust> decisions = new HashMap<>();

    @BeforeEach
    void places() {
        repository = base.resolve("system");
        folder = base.resolve("modules");
        catalogue = new Catalogue(repository, folder, archives -> decisions);
    }

    @Test
    void listsWhatLiesInTheRepositoryAndWhatWasDropped() throws IOException {
        inRepository("complaints", "0.9.0");
        inRepository("complaints", "0.10.0");
        Jars.put(repository, "org/other/plain/1.0/plain-1.0.jar", Jars.jar("1.0.0", "osgi.service;x=1"));
        drop("parking.kar", "parking", "1.0.0", "complaints,hr");
        trust("parking.kar");

        assertThat(catalogue.refresh()).isTrue();

        assertThat(catalogue.ids(Kind.SOLUTION)).containsExactly("complaints", "parking");
        assertThat(catalogue.versions("complaints"))
                .extracting(entry -> entry.version().text())
                .containsExactly("0.10.0", "0.9.0");
        var parking = catalogue.newest("parking").orElseThrow();
        assertThat(parking.requires()).containsExactly("complaints", "hr");
        assertThat(parking.roles()).containsExactly("parking.clerk", "parking.chief");
        assertThat(parking.kar()).contains(folder.resolve("parking.kar"));
        assertThat(parking.place().featuresUrl()).isEqualTo("mvn:city.madang/solution-parking/1.0.0/xml/features");
        assertThat(catalogue.find("parking", "2.0.0")).isEmpty();
    }

    @Test
    void noticesWhatComesIsTrustedAndGoesInTheModulesFolder() throws IOException {
        catalogue.refresh();
        assertThat(catalogue.refreshWhenFolderChanged()).isFalse();
        drop("parking.kar", "parking", "1.0.0", "");
        assertThat(catalogue.refreshWhenFolderChanged()).isTrue();
        assertThat(catalogue.refreshWhenFolderChanged()).isFalse();
        assertThat(catalogue.ids(Kind.SOLUTION)).isEmpty();
        trust("parking.kar");
        assertThat(catalogue.refreshWhenFolderChanged()).isTrue();
        assertThat(catalogue.refreshWhenFolderChanged()).isFalse();
        assertThat(catalogue.ids(Kind.SOLUTION)).containsExactly("parking");
        Files.delete(folder.resolve("parking.kar"));
        assertThat(catalogue.refreshWhenFolderChanged()).isTrue();
        assertThat(catalogue.ids(Kind.SOLUTION)).isEmpty();
    }

    @Test
    void leavesOutAHalfCopiedFileUntilItIsWhole() throws IOException {
        drop("parking.kar", "parking", "1.0.0", "");
        var kar = folder.resolve("parking.kar");
        var whole = Files.readAllBytes(kar);
        trust("parking.kar");
        Files.write(kar, java.util.Arrays.copyOf(whole, whole.length / 2));
        catalogue.refresh();
        assertThat(catalogue.ids(Kind.SOLUTION)).isEmpty();
        Files.write(kar, whole);
        assertThat(catalogue.refreshWhenFolderChanged()).isTrue();
        assertThat(catalogue.ids(Kind.SOLUTION)).containsExactly("parking");
    }

    @Test
    void listsEveryKindAndSaysWhatMayBeInstalled() throws IOException {
        Jars.put(repository, "city/madang/language-ko/1.0/language-ko-1.0.jar", pack("madang.language;tag=\"ko\""));
        Jars.put(repository, "city/madang/country-kr/1.0/country-kr-1.0.jar", pack("madang.country;code=\"KR\""));
        Jars.kar(
                folder.resolve("gate.kar"),
                Map.of(
                        "repository/org/x/gate/1.0/gate-1.0.jar",
                        pack("madang.device.driver;id=gate-x;vendor=X,madang.device.driver;id=../up")));
        catalogue.refresh();
        assertThat(catalogue.all())
                .extracting(entry -> entry.kind() + " " + entry.id() + " " + entry.trust() + " " + entry.feature())
                .containsExactlyInAnyOrder(
                        "LANGUAGE ko OURS madang-language-ko",
                        "COUNTRY KR OURS madang-country-kr",
                        "DRIVER gate-x UNKNOWN madang-device-gate-x");
        assertThat(catalogue.newest(Kind.LANGUAGE, "ko")).isPresent();
        assertThat(catalogue.newest(Kind.DRIVER, "gate-x")).isEmpty();
        decisions.put(new KarFile(folder.resolve("gate.kar")).sha256(), Trust.REFUSED);
        catalogue.refresh();
        assertThat(catalogue.newest(Kind.DRIVER, "gate-x")).isEmpty();
        trust("gate.kar");
        assertThat(catalogue.refreshWhenFolderChanged()).isTrue();
        assertThat(catalogue.newest(Kind.DRIVER, "gate-x")).isPresent();
    }

    @Test
    void copiesATrustedArchiveAndRemembersWhereItCameFrom() throws IOException {
        drop("parking.kar", "parking", "1.0.0", "");
        trust("parking.kar");
        catalogue.refresh();
        catalogue.newest("parking").orElseThrow().copyInto(repository);
        Files.delete(folder.resolve("parking.kar"));
        catalogue.refresh();
        var copied = catalogue.newest("parking").orElseThrow();
        assertThat(copied.kar()).isEmpty();
        assertThat(copied.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(repository.resolve(copied.place().featuresPath())).hasContent("<features/>");
        assertThat(repository.resolve("city/madang/solution-parking/maven-metadata-local.xml"))
                .doesNotExist();
        decisions.clear();
        catalogue.refresh();
        assertThat(catalogue.newest("parking")).isEmpty();
        assertThat(catalogue.all()).extracting(CatalogueEntry::trust).containsExactly(Trust.UNKNOWN);
    }

    @Test
    void refusesAnArchiveThatIsNotTheOneThatWasTrusted() throws IOException {
        drop("parking.kar", "parking", "1.0.0", "");
        trust("parking.kar");
        catalogue.refresh();
        var trusted = catalogue.newest("parking").orElseThrow();
        drop("parking.kar", "parking", "1.0.0", "hr");
        assertThatThrownBy(() -> trusted.copyInto(repository))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not the archive any more that was trusted");
        assertThat(repository.resolve(Jars.path("parking", "1.0.0"))).doesNotExist();
        catalogue.refresh();
        assertThat(catalogue.newest("parking")).isEmpty();
    }

    @Test
    void keepsWhatWasDecidedWhenItCannotBeRead() throws IOException {
        drop("parking.kar", "parking", "1.0.0", "");
        var broken = new boolean[1];
        var fragile = new Catalogue(repository, folder, archives -> {
            if (broken[0]) {
                throw new IllegalStateException("no database");
            }
            return decisions;
        });
        trust("parking.kar");
        fragile.refresh();
        broken[0] = true;
        assertThat(fragile.refreshWhenFolderChanged()).isFalse();
        assertThat(fragile.ids(Kind.SOLUTION)).containsExactly("parking");
    }

    @Test
    void refusesAChangedModuleUnderAnOldVersion() {
        inRepository("parking", "1.0.0");
        drop("parking.kar", "parking", "1.0.0", "hr");
        assertThatThrownBy(() -> copy("parking.kar"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a changed module needs a new version");
    }

    @Test
    void refusesHostileArchives() throws IOException {
        var jar = Jars.solution("parking", "1.0.0", "");
        kar("up.kar", Map.of("repository/../../evil.jar", jar));
        kar("root.kar", Map.of("/etc/evil", jar));
        kar("none.kar", Map.of("repository/readme.txt", jar));
        kar(
                "twice.kar",
                Map.of(
                        "repository/" + Jars.path("parking", "1.0.0"),
                        jar,
                        "repository/" + Jars.path("parking", "1.1.0"),
                        jar));
        kar("bomb.kar", Map.of("repository/" + Jars.path("parking", "1.0.0"), new byte[60 << 20]));
        Files.writeString(folder.resolve("text.kar"), "not a zip");
        assertThat(problem("up.kar")).isEqualTo(What.NAMES);
        assertThat(problem("root.kar")).isEqualTo(What.NAMES);
        assertThat(problem("none.kar")).isEqualTo(What.NOTHING);
        assertThat(problem("twice.kar")).isEqualTo(What.TWICE);
        assertThat(problem("bomb.kar")).isEqualTo(What.BOMB);
        assertThat(problem("text.kar")).isEqualTo(What.BROKEN);
        catalogue.refresh();
        assertThat(catalogue.all()).isEmpty();
        assertThatThrownBy(() -> copy("up.kar")).isInstanceOf(KarProblem.class);
        assertThat(base.getParent().resolve("evil.jar")).doesNotExist();
    }

    /** A jar in it is small as a file, and endless when somebody reads through it. */
    @Test
    void stopsReadingAJarThatUnpacksToTooMuch() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes)) {
            jar.putNextEntry(new ZipEntry("first"));
            for (int i = 0; i < 120; i++) {
                jar.write(new byte[1 << 20]);
            }
        }
        kar("deep.kar", Map.of("repository/" + Jars.path("parking", "1.0.0"), bytes.toByteArray()));
        assertThatThrownBy(() -> new KarFile(folder.resolve("deep.kar")).entries())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unpacks to more");
    }

    @Test
    void refusesOtherContentForWhatIsOurs() throws IOException {
        var library = "city/madang/kit-api/0.1.0/kit-api-0.1.0.jar";
        Jars.put(repository, library, new byte[] {1});
        kar(
                "shadow.kar",
                Map.of(
                        "repository/" + Jars.path("parking", "1.0.0"),
                        Jars.solution("parking", "1.0.0", ""),
                        "repository/" + library,
                        new byte[] {2}));
        trust("shadow.kar");
        catalogue.refresh();
        assertThat(catalogue.all()).isEmpty();
        assertThatThrownBy(() -> copy("shadow.kar")).hasMessageContaining("another content");
        assertThat(repository.resolve(Jars.path("parking", "1.0.0"))).doesNotExist();
    }

    @Test
    void ordersVersionsAsNumbers() {
        assertThat(new ModuleVersion("1.10.0")).isGreaterThan(new ModuleVersion("1.9.9"));
        assertThat(new ModuleVersion("1.0.0")).isGreaterThan(new ModuleVersion("1.0.0-rc2"));
        assertThat(new ModuleVersion("1.0.0-rc2")).isGreaterThan(new ModuleVersion("1.0.0-rc1"));
        assertThat(new ModuleVersion("1.0-rc1").ofBundle()).isEqualTo("1.0.0.rc1");
        assertThatThrownBy(() -> new ModuleVersion("one")).isInstanceOf(IllegalArgumentException.class);
    }

    private void kar(String name, Map<String, byte[]> content) {
        Jars.kar(folder.resolve(name), content);
    }

    private What problem(String name) {
        var thrown = catchThrowableOfType(KarProblem.class, () -> new KarFile(folder.resolve(name)).entries());
        return thrown.what();
    }

    private void copy(String name) throws IOException {
        var kar = new KarFile(folder.resolve(name));
        kar.copyInto(repository, kar.sha256());
    }

    private void trust(String name) throws IOException {
        decisions.put(new KarFile(folder.resolve(name)).sha256(), Trust.TRUSTED);
    }

    private static byte[] pack(String capabilities) {
        return Jars.jar("1.0.0", capabilities);
    }

    private void inRepository(String id, String version) {
        Jars.put(repository, Jars.path(id, version), Jars.solution(id, version, ""));
    }

    private void drop(String name, String id, String version, String requires) {
        var place = MavenPlace.of(Jars.path(id, version)).orElseThrow();
        Jars.kar(
                folder.resolve(name),
                Map.of(
                        "repository/" + Jars.path(id, version),
                        Jars.solution(id, version, requires),
                        "repository/" + place.featuresPath(),
                        "<features/>".getBytes(),
                        "repository/city/madang/solution-" + id + "/maven-metadata-local.xml",
                        new byte[0]));
    }
}
