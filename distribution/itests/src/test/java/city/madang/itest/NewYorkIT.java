// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** New York takes in what its citizens asked for in 2011, and nothing is lost or counted twice. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("soak")
class NewYorkIT {
    private static final Path DATA = Path.of(System.getProperty("madang.shared", "."), "data", "complaints-311");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String NYC =
            "complaints_request r join complaints_origin o on o.number = r.number where o.source = 'nyc311'";

    private static RunningCity city;
    private static JsonNode expected;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Files.exists(DATA.resolve("nyc311_dev.csv.gz")), "no requests of New York in " + DATA.toAbsolutePath());
        expected = new ObjectMapper()
                .readTree(DATA.resolve("nyc311_dev.expected.json").toFile());
        city = RunningCity.fresh().start();
        Town.install("complaints", Town.NEW_YORK.setUp(city));
    }

    @AfterAll
    static void stop() throws Exception {
        if (city != null) {
            city.close();
        }
    }

    @Test
    @Order(1)
    void takesInEveryRowWhileItServes() throws Exception {
        var ended = imports("nyc311_dev.csv.gz", "nyc311.json");
        assertThat(ended.output()).contains("1000 rows read: 1000 taken in, 0 known already, 0 refused");
        assertThat(ended.code()).isZero();
        assertThat(new Guest(city).get("/complaints/public?area=Brooklyn").words("#list"))
                .contains("" + counts("by_borough").get("BROOKLYN"));
    }

    @Test
    @Order(2)
    void takesInNothingTwice() throws Exception {
        assertThat(imports("nyc311_dev.csv.gz", "nyc311.json").output())
                .contains("1000 rows read: 0 taken in, 1000 known already, 0 refused");
    }

    @Test
    @Order(3)
    void letsEveryRowLeaveAgain() throws Exception {
        assertThat(leaves("served.csv").output()).contains("1000 records written");
        city.stop();
        assertThat(leaves("stopped.json").output()).contains("1000 records written");
    }

    @Test
    @Order(4)
    void takesInWhileNoServerRuns() throws Exception {
        assertThat(imports("nyc311_dev.csv.gz", "nyc311.json").output())
                .contains("1000 rows read: 0 taken in, 1000 known already, 0 refused");
        var mappings = city.home().resolve("etc/mappings");
        var mapping = Files.readString(mappings.resolve("nyc311-2013.json")).replace("\"nyc311\"", "\"older\"");
        Files.writeString(mappings.resolve("older.json"), mapping);
        var older = imports("nyc311_2013_layout_200.csv", "older.json");
        assertThat(older.output()).contains("199 rows read: 199 taken in");
        assertThat(older.code()).isZero();
    }

    @Test
    @Order(5)
    void countsAsTheSourceDoes() throws Exception {
        assertThat(groups("department")).isEqualTo(counts("by_agency"));
        assertThat(groups("coalesce(upper(area), 'Unspecified')")).isEqualTo(counts("by_borough"));
        assertThat(groups("source_status")).isEqualTo(counts("by_status"));
        assertThat(groups("source_channel")).isEqualTo(counts("by_channel"));
        assertThat(groups("title")).containsAllEntriesOf(counts("by_complaint_type_top20"));
        assertThat(groups("case when latitude is null then 'no' else 'yes' end"))
                .containsEntry("yes", expected.get("with_latlon").asInt());
        assertThat(groups("case when answered is null then 'no' else 'yes' end"))
                .containsEntry("yes", expected.get("closed_rows").asInt());
    }

    @Test
    @Order(6)
    void keepsTheTimesOfTheSource() throws Exception {
        try (var database =
                        DriverManager.getConnection("jdbc:derby:" + city.data().resolve("db/derby"));
                var rows = database.createStatement().executeQuery("select min(filed), max(filed) from " + NYC)) {
            rows.next();
            assertThat(inNewYork(rows.getTimestamp(1))).isEqualTo(time("created_min"));
            assertThat(inNewYork(rows.getTimestamp(2))).isEqualTo(time("created_max"));
        }
    }

    /** How many imported requests there are of each value. */
    private static Map<String, Integer> groups(String value) throws SQLException {
        var counts = new LinkedHashMap<String, Integer>();
        var sql = "select name, count(*) from (select " + value + " as name from " + NYC + ") as named group by name";
        try (var database =
                        DriverManager.getConnection("jdbc:derby:" + city.data().resolve("db/derby"));
                var rows = database.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1).replace("STATEN-ISLAND", "STATEN ISLAND"), rows.getInt(2));
            }
        }
        return counts;
    }

    private static Map<String, Integer> counts(String table) {
        var counts = new LinkedHashMap<String, Integer>();
        expected.get(table)
                .properties()
                .forEach(each -> counts.put(each.getKey(), each.getValue().asInt()));
        return counts;
    }

    private static LocalDateTime time(String name) {
        return LocalDateTime.parse(expected.get(name).asText());
    }

    /** Times are stored in UTC. */
    private static LocalDateTime inNewYork(Timestamp stored) {
        return stored.toLocalDateTime()
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(NEW_YORK)
                .toLocalDateTime();
    }

    private static RunningCity.Finished leaves(String file) throws Exception {
        return city.command(
                "export-records", "complaints", city.home().resolve(file).toString());
    }

    private static RunningCity.Finished imports(String file, String mapping) throws Exception {
        return city.command(
                "import",
                "complaints",
                DATA.resolve(file).toString(),
                "--mapping",
                city.home().resolve("etc/mappings").resolve(mapping).toString());
    }
}
