// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.SentFile;
import city.madang.testkit.TestKit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An administrator takes requests out, and brings others in. */
class RecordPagesTest {
    private static final Path MAPPINGS = Path.of("../../../distribution/base/src/main/resources/etc/mappings");
    private static final Path NEW_YORK = Path.of("src/test/resources/nyc311/nyc311_dev.csv");

    @Test
    void looksBeforeRequestsComeInAndSeesThemComeIn() throws IOException {
        try (var site = TestKit.onDerby().open(new ComplaintsModule())) {
            Files.createDirectories(site.folder().resolve("mappings"));
            Files.createDirectories(site.folder().resolve("import"));
            Files.copy(MAPPINGS.resolve("nyc311.json"), site.folder().resolve("mappings/nyc311.json"));
            Files.copy(NEW_YORK, site.folder().resolve("import/history.csv"));
            var admin = site.official("root", Optional.empty(), Role.ADMINISTRATOR);
            assertThat(admin.get("//admin/records").words())
                    .contains("Take records out")
                    .contains("complaints: requests");
            var preview = admin.post(
                    "//admin/records",
                    Map.of("module", "complaints", "mapping", "nyc311.json", "inFolder", "history.csv"));
            assertThat(preview.words())
                    .contains("1,000 rows.")
                    .contains("0 of them would be refused.")
                    .contains("Columns that nobody asks for:")
                    .contains("Derelict Vehicle");
            var begun = admin.post("//admin/records/imports/1/begin", Map.of());
            assertThat(begun.words())
                    .contains("The import begins within seconds.")
                    .contains("Going on");
            site.later(Duration.ofMinutes(1));
            site.runJobs();
            assertThat(admin.post("//admin/records/imports/1/stop", Map.of()).words())
                    .contains("It was begun or ended already.");
            assertThat(admin.get("//admin/records/imports/1").words())
                    .contains("Done")
                    .contains("1,000");
            assertThat(admin.get("//admin/records/imports/1/refused.csv").status())
                    .isEqualTo(200);
            admin.get("//admin/records");
            var file = admin.post(
                    "//admin/records/export",
                    Map.of("records", "complaints/requests", "format", "geojson", "personal", "yes"));
            assertThat(file.text()).contains("FeatureCollection").contains("Derelict Vehicle");
            assertThat(site.recorded())
                    .extracting("action")
                    .contains("kit.export", "kit.import")
                    .doesNotContain("kit.import-stop");
        }
    }

    @Test
    void takesInWhatAnotherCityGaveAsXml() throws IOException {
        var given = requestsOfAnotherCity();
        try (var site = TestKit.onDerby().open(new ComplaintsModule())) {
            Files.createDirectories(site.folder().resolve("mappings"));
            Files.copy(MAPPINGS.resolve("georeport-xml.json"), site.folder().resolve("mappings/georeport-xml.json"));
            var admin = site.official("root", Optional.empty(), Role.ADMINISTRATOR);
            var broken = sent(admin, given.substring(0, given.lastIndexOf("</status>")));
            assertThat(broken.words()).contains("It cannot be taken in:").contains("near record 40, line 1: ");
            assertThat(broken.form("//admin/records/imports/1/begin")).isEmpty();
            assertThat(sent(admin, given).words())
                    .contains("40 rows.")
                    .contains("0 of them would be refused.")
                    .contains("Derelict Vehicle");
            admin.post("//admin/records/imports/2/begin", Map.of());
            site.later(Duration.ofMinutes(1));
            site.runJobs();
            assertThat(admin.get("//admin/records/imports/2").words())
                    .contains("Done")
                    .contains("Taken in 40 Known already 0 Refused 0");
        }
    }

    private static String requestsOfAnotherCity() {
        try (var other = TestKit.onDerby().open(new ComplaintsModule())) {
            other.importFile(NEW_YORK, MAPPINGS.resolve("nyc311.json"));
            return other.browser()
                    .get(
                            "/open311/v2/requests.xml",
                            Map.of(
                                    "per_page",
                                    "40",
                                    "start_date",
                                    "2011-02-01T00:00:00Z",
                                    "end_date",
                                    "2011-04-20T00:00:00Z"))
                    .text();
        }
    }

    private static Page sent(Browser admin, String requests) {
        admin.get("//admin/records");
        return admin.post(
                "//admin/records",
                Map.of("module", "complaints", "mapping", "georeport-xml.json"),
                new SentFile("file", "requests.xml", requests.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysWhatCannotBeChosen() {
        try (var site = TestKit.onDerby().open(new ComplaintsModule())) {
            var admin = site.official("root", Optional.empty(), Role.ADMINISTRATOR);
            admin.get("//admin/records");
            var refused = admin.post(
                    "//admin/records",
                    Map.of("module", "complaints", "mapping", "../nyc311.json", "inFolder", "none.csv"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.words())
                    .contains("Check what you entered: How its columns become fields")
                    .contains("Check what you entered: Or one that lies on the server");
            assertThat(admin.post("//admin/records/export", Map.of("records", "complaints/hats", "format", "csv"))
                            .words())
                    .contains("These records are not here any more.");
        }
    }
}
