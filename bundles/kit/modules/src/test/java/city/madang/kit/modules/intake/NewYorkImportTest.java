// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.madang.intake.ImportRow;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mapping that the product brings, on New York's own records, against counts made by another program. */
class NewYorkImportTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Path MAPPINGS = Path.of("../../../distribution/base/src/main/resources/etc/mappings");

    private final TargetInMemory target = new TargetInMemory(
            "key",
            "title",
            "text",
            "service",
            "department",
            "departmentName",
            "area",
            "address",
            "latitude",
            "longitude",
            "status",
            "sourceStatus",
            "channel",
            "sourceChannel",
            "filed",
            "due",
            "answered",
            "answer",
            "public",
            "language");

    @Test
    void takesInEveryRowWithTheCountsOfTheExpectedFile() throws IOException {
        assertThat(read("nyc311_dev.csv.gz", "nyc311.json"))
                .isEqualTo("1000 rows read: 1000 taken in, 0 known already, 0 refused");
        var expected = JsonMapper.builder()
                .build()
                .readTree(shared("nyc311_dev.expected.json").toFile());
        assertThat(target.counts(row -> row.text("department").orElseThrow())).isEqualTo(counts(expected, "by_agency"));
        assertThat(target.counts(row -> row.text("service").orElseThrow()))
                .containsAllEntriesOf(counts(expected, "by_complaint_type_top20"));
        assertThat(target.counts(row -> row.text("sourceStatus").orElseThrow()))
                .isEqualTo(counts(expected, "by_status"));
        assertThat(target.counts(row -> row.text("sourceChannel").orElseThrow()))
                .isEqualTo(counts(expected, "by_channel"));
        assertThat(target.counts(NewYorkImportTest::borough)).isEqualTo(counts(expected, "by_borough"));
        assertThat(target.rows().values())
                .filteredOn(row -> row.text("latitude").isPresent())
                .hasSize(expected.get("with_latlon").asInt());
        times(expected);
    }

    private void times(JsonNode expected) {
        var rows = target.rows().values();
        assertThat(rows)
                .filteredOn(row -> row.time("answered").isPresent())
                .hasSize(expected.get("closed_rows").asInt())
                .filteredOn(row -> row.time("answered")
                        .orElseThrow()
                        .isBefore(row.time("filed").orElseThrow()))
                .hasSize(expected.get("closed_before_created").asInt());
        assertThat(rows)
                .filteredOn(row ->
                        row.time("answered").isPresent() && row.time("due").isPresent())
                .filteredOn(row -> row.time("answered")
                        .orElseThrow()
                        .isAfter(row.time("due").orElseThrow()))
                .hasSize(expected.get("overdue_closed_after_due").asInt());
        var filed = rows.stream()
                .map(row -> LocalDateTime.ofInstant(row.time("filed").orElseThrow(), NEW_YORK))
                .sorted()
                .toList();
        assertThat(filed.get(0)).isEqualTo(expected.get("created_min").asText());
        assertThat(filed.get(filed.size() - 1))
                .isEqualTo(expected.get("created_max").asText());
    }

    @Test
    void saysWhichColumnsTheOlderLayoutLacks() {
        assertThatThrownBy(() -> read("nyc311_2013_layout_200.csv", "nyc311.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "the file has no column Open Data Channel Type, Resolution Description; it has ");
    }

    @Test
    void readsTheOlderLayoutWithItsOwnMapping() throws IOException {
        assertThat(read("nyc311_2013_layout_200.csv", "nyc311-2013.json"))
                .isEqualTo("199 rows read: 199 taken in, 0 known already, 0 refused");
    }

    private String read(String file, String mapping) throws IOException {
        return CsvImport.run(target.open("requests"), shared(file), MAPPINGS.resolve(mapping), told -> {});
    }

    private static Path shared(String name) {
        var file = Path.of(System.getProperty("madang.shared", ""), "data/complaints-311", name);
        assumeTrue(Files.exists(file), "the records are not here: " + file);
        return file;
    }

    private static String borough(ImportRow row) {
        return row.text("area")
                .map(name -> name.toUpperCase(java.util.Locale.ROOT))
                .orElse("Unspecified");
    }

    private static Map<String, Long> counts(JsonNode expected, String name) {
        var counts = new HashMap<String, Long>();
        expected.get(name)
                .properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }
}
