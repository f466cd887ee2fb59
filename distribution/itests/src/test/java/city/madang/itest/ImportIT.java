// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code madang import}, with and without a running server. */
@Tag("soak")
class ImportIT {
    private static final String CITY = """
            city = New York
            country = US
            zone = America/New_York
            currency = USD
            languages = en
            modules = complaints
            """;
    private static final String ROWS = """
            Unique Key,Created Date,Closed Date,Agency,Complaint Type,Descriptor,Incident Address,Status,Due Date,Borough,Latitude,Longitude
            1,01/03/2011 09:05:00 AM,01/05/2011 10:00:00 AM,DOT,Street Condition,Pothole,1 BROADWAY,Closed,,MANHATTAN,40.7046,-74.0144
            2,01/04/2011 11:05:00 PM,,DPR,Damaged Tree,Branch on the path,,Assigned,,QUEENS,,
            """;

    @TempDir
    Path folder;

    @Test
    void importsOnceWithoutAServerAndKnowsTheRowsWithOne() throws Exception {
        var cityFile = Files.writeString(folder.resolve("city.cfg"), CITY);
        var rows = Files.writeString(folder.resolve("old requests.csv"), ROWS);
        try (var city = RunningCity.fresh()
                .with("MADANG_CITY_FILE", cityFile.toString())
                .unpack()) {
            var mapping = city.home().resolve("etc/mappings/nyc311-2013.json").toString();
            var first = city.command("import", "complaints", rows.toString(), "--mapping", mapping);
            assertThat(first.output()).contains("2 rows read: 2 taken in");
            assertThat(first.code()).isZero();

            city.start();
            var second = city.command("import", "complaints", rows.toString(), "--mapping", mapping);
            assertThat(second.output()).contains("2 rows read: 0 taken in, 2 known already");
            assertThat(second.code()).isZero();

            var wrong = city.command("import", "complaints", rows.toString(), "--mapping", rows.toString());
            assertThat(wrong.code()).as(wrong.output()).isEqualTo(1);
        }
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        try (var city = RunningCity.fresh().unpack()) {
            var file = Files.writeString(folder.resolve("rows.csv"), ROWS).toString();
            assertThat(city.command("import", "complaints", file).output()).contains("usage: madang import");
            assertThat(city.command("import", "complaints", file, "--mapping", "nowhere.json")
                            .output())
                    .contains("cannot read", "nowhere.json");
            var closed = city.command("import", "complaints", file, "--mapping", file);
            assertThat(closed.output()).contains("madang: the module complaints is not open");
            assertThat(closed.code()).isEqualTo(1);
        }
    }
}
