// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import city.madang.testkit.TestKit;
import java.io.IOException;
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
