// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.Folders;
import city.madang.kit.modules.city.Selection;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken of a small installation, made as the product's is. */
class ExportTest {
    private static final String CITY = """
            # Kept.
            city = Ulaanbaatar
            country = MN
            languages = en,ar # two
            modules = notes
            """;

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void install() throws IOException {
        home = SmallInstallation.in(Files.createDirectory(folder.resolve("home")));
    }

    @Test
    void takesTheNotesOfReleasesAlong() throws IOException {
        assertThat(files(CITY)).contains("upgrade/1.0.md");
    }

    @Test
    void takesWhatFeaturesNeedAndNothingElse() throws IOException {
        assertThat(files(CITY))
                .filteredOn(path -> path.startsWith("system/"))
                .containsExactlyInAnyOrder(
                        "system/city/madang/features-languages/1.0/features-languages-1.0-features.xml",
                        "system/city/madang/kit-api/1.0/kit-api-1.0.jar",
                        "system/city/madang/language-ar/1.0/language-ar-1.0.jar",
                        "system/city/madang/solution-notes/1.0/solution-notes-1.0-features.xml",
                        "system/city/madang/solution-notes/1.0/solution-notes-1.0.jar",
                        "system/karaf/both/1.0/both-1.0.jar",
                        "system/karaf/framework/1.0/framework-1.0.jar",
                        "system/karaf/other/1.0/other-1.0.jar",
                        "system/karaf/shell/1.0/shell-1.0.jar",
                        "system/karaf/standard/1.0/standard-1.0-features.xml",
                        "system/karaf/start/1.0/start-1.0.jar");
    }

    @Test
    void listsFeaturesThatAreThereOnly() throws IOException {
        var all = contents(CITY);
        var languages = all.get("system/city/madang/features-languages/1.0/features-languages-1.0-features.xml");
        assertThat(languages)
                .contains("madang-language-ar")
                .doesNotContain("madang-language-ko", "\"madang-languages\"");
        assertThat(all.get("system/karaf/standard/1.0/standard-1.0-features.xml"))
                .contains("\"shell\"", "karaf/both", "<!-- Nobody uses it. -->")
                .doesNotContain("\"unused\"", "karaf/web", "karaf/absent");
    }

    @Test
    void takesSettingsAsDelivered() throws IOException {
        var all = contents(CITY);
        assertThat(all.values()).noneMatch(text -> text.contains(SmallInstallation.SECRET));
        assertThat(all).containsEntry("etc/mail.cfg", "password =\n").containsEntry("etc/city.madang.city.cfg", CITY);
        assertThat(all.get("etc/city.madang.city.demo.cfg")).contains("languages = en,ar\nmodules = notes\n");
    }

    @Test
    void bringsFilesThatTheCityFileNames() throws IOException {
        Files.writeString(folder.resolve("wards.geojson"), "{}");
        var all = contents(CITY + "areas = " + folder.resolve("wards.geojson") + "\n");
        assertThat(all).containsEntry("etc/areas/wards.geojson", "{}");
        assertThat(all.get("etc/city.madang.city.cfg")).isEqualTo(CITY + "areas = etc/areas/wards.geojson\n");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatThrownBy(() -> files("""
                        country = MN
                        languages = en,mn
                        modules = votes,parking
                        drivers = gate
                        """))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll(
                        "does not name the city",
                        "modules: parking is not in this installation; known are notes, votes",
                        "languages: mn is not in this installation; known are ar, en, ko",
                        "drivers: gate is not in this installation; known are none",
                        "votes needs notes");
        assertThatThrownBy(() -> files(CITY + "role = site\ncentral = nowhere\n"))
                .hasMessageContainingAll("a site has a name", "'nowhere' is no address");
    }

    @Test
    void refusesWhatWasNotDelivered() throws IOException {
        Files.writeString(home.resolve("sbom.json"), """
                {"metadata": {"timestamp": "2026-01-01T00:00:00Z"}, "components": [{"hashes": [{"content": "00"}],
                "properties": [{"name": "madang:place", "value": "system/karaf/start/1.0/start-1.0.jar"}]}]}""");
        assertThatThrownBy(() -> export(CITY).distribution(out("out"), Optional.empty()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("start-1.0.jar is not the file that was delivered");
        Folders.delete(home.resolve("lib/etc"));
        assertThatThrownBy(() -> files(CITY)).hasMessageContaining("lib/etc");
    }

    @Test
    void makesTheSameBytesOfTheSame() throws Exception {
        var first = out("first");
        var second = out("second");
        assertThat(export(CITY).distribution(first, Optional.empty())).isEqualTo("madang-ulaanbaatar-1.0");
        export(CITY).distribution(second, Optional.empty());
        assertThat(Archives.hashes(first)).hasSize(4).isEqualTo(Archives.hashes(second));
        assertThat(Files.readString(first.resolve("SHA256SUMS")).lines()).hasSize(3);
        assertThat(Archives.times(first.resolve("madang-ulaanbaatar-1.0.zip")))
                .containsExactly(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void packsAndSumsAllFiles() throws Exception {
        var out = out("out");
        var name = export(CITY).distribution(out, Optional.empty());
        var top = Archives.untar(out.resolve(name + ".tar.gz")).resolve(name);
        assertThat(Archives.run(top, "sha256sum", "-c", "--quiet", "SHA256SUMS"))
                .isEmpty();
        assertThat(top.resolve("bin/madang")).isExecutable();
        var inTar = new TreeSet<>(Archives.hashes(top).keySet());
        try (var zip = new ZipFile(out.resolve(name + ".zip").toFile())) {
            assertThat(zip.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(entry -> entry.getName().substring(name.length() + 1)))
                    .containsExactlyInAnyOrderElementsOf(inTar);
        }
        var named = new TreeSet<String>();
        new ObjectMapper()
                .readTree(top.resolve("sbom.json").toFile())
                .findValuesAsText("bom-ref")
                .forEach(named::add);
        inTar.removeIf(path -> !path.endsWith(".jar"));
        assertThat(named).isEqualTo(inTar);
    }

    @Test
    void makesArchivesOfPacks() throws Exception {
        var out = out("out");
        assertThat(export(CITY).kars(out)).containsExactly("language-ar-1.0.kar", "solution-notes-1.0.kar");
        try (var kar = new ZipFile(out.resolve("language-ar-1.0.kar").toFile())) {
            var features = kar.getEntry("repository/city/madang/language-ar/1.0/language-ar-1.0-features.xml");
            assertThat(new String(kar.getInputStream(features).readAllBytes()))
                    .contains("madang-language-ar")
                    .doesNotContain("madang-language-ko");
            assertThat(kar.getEntry("repository/city/madang/language-ar/1.0/language-ar-1.0.jar"))
                    .isNotNull();
            assertThat(kar.size()).isEqualTo(5 + 2);
        }
    }

    private Export export(String text) throws IOException {
        return Export.of(home, selection(text), Map.of());
    }

    private Selection selection(String text) {
        return Selection.of(text, List.of(folder));
    }

    private List<String> files(String text) throws IOException {
        return List.copyOf(contents(text).keySet());
    }

    private Map<String, String> contents(String text) throws IOException {
        var all = new TreeMap<String, String>();
        var files = new Distribution(Plan.of(new Delivered(home, Map.of()), selection(text)), Optional.empty()).files();
        for (var file : files.entrySet()) {
            try (var in = file.getValue().open()) {
                all.put(file.getKey(), new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    private Path out(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }
}
