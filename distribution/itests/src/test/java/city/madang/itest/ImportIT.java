// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
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

    /** So many that several batches are written while somebody looks. */
    private static final int MANY = 8_000;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
    void takesEveryRowInOnceWhenTheProcessIsKilledInBetween() throws Exception {
        try (var city = RunningCity.demo().start()) {
            var admin = Guest.signedIn(city, "admin", "madang-demo");
            var run = handIn(admin);
            assertThat(admin.send(admin.get(run).form(run + "/begin")).isRedirect())
                    .isTrue();
            Eventually.require(
                    "some rows are in", PATIENCE, () -> figures(admin, run).get(0) > 1);
            var before = figures(admin, run).get(0);
            city.kill();
            assertThat(before).as("dealt with before the cut").isLessThan(MANY);

            city.start();
            var again = Guest.signedIn(city, "admin", "madang-demo");
            Eventually.require(
                    "the import has ended",
                    PATIENCE,
                    () -> again.get(run).words("#run dl.summary").contains("State Done"));
            var figures = figures(again, run);
            assertThat(figures).hasSize(4);
            assertThat(figures.get(1)).as("taken in").isEqualTo(MANY);
            assertThat(figures.get(2)).as("known already").isZero();
            assertThat(figures.get(3)).as("refused").isZero();
            areThereOnce(city);
        }
    }

    private void areThereOnce(RunningCity city) throws Exception {
        var left = folder.resolve("all.csv");
        var export = city.command("export-records", "complaints", left.toString(), "--personal");
        assertThat(export.code()).as(export.output()).isZero();
        var found = Pattern.compile("Killed between, row ([0-9]+);").matcher(Files.readString(left));
        var rows = found.results().map(row -> row.group(1)).collect(groupingBy(row -> row, counting()));
        assertThat(rows)
                .hasSize(MANY)
                .allSatisfy((row, times) -> assertThat(times).as(row).isEqualTo(1));
    }

    /** @return the page of the import, which has not begun */
    private static String handIn(Guest admin) throws Exception {
        var rows = new StringBuilder(ROWS.lines().findFirst().orElseThrow()).append('\n');
        for (int row = 1; row <= MANY; row++) {
            rows.append(row)
                    .append(",01/03/2011 09:05:00 AM,,DOT,Street Condition,\"Killed between, row ")
                    .append(row)
                    .append(";\",1 BROADWAY,Assigned,,MANHATTAN,40.7046,-74.0144\n");
        }
        var form = admin.get("/admin/records")
                .form("/admin/records")
                .with("module", "complaints")
                .with("mapping", "nyc311-2013.json");
        return admin.send(form, "file", "rows.csv", rows.toString().getBytes(StandardCharsets.UTF_8))
                .location();
    }

    /** Lines dealt with, rows taken in, known already, refused; nothing dealt with before it has begun. */
    private static List<Long> figures(Guest admin, String run) throws Exception {
        var figures = admin.get(run).document().select("#run .figure-value").eachText().stream()
                .map(figure -> Long.valueOf(figure.replace(",", "")))
                .toList();
        return figures.isEmpty() ? List.of(0L) : figures;
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
