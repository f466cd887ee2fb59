// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Slice;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.Way;
import city.madang.solution.complaints.domain.Origin;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.OriginMapper;
import city.madang.solution.complaints.store.PublicFilter;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.testkit.Site;
import city.madang.testkit.TestCity;
import city.madang.testkit.TestKit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A thousand real requests of New York, by the mapping that the product brings, against counts made by another program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportContract {
    private static final Path FILES = Path.of("src/test/resources/nyc311");
    private static final Path MAPPING =
            Path.of("../../../distribution/base/src/main/resources/etc/mappings/nyc311.json");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final TestCity CITY =
            new TestCity("New York", "US", "America/New_York", "USD", "en", Optional.empty(), false);

    private final ExpectedCounts expected = ExpectedCounts.read(FILES.resolve("nyc311_dev.expected.json"));
    private Site site;
    private String summary;
    private List<RequestRow> rows;
    private List<Origin> origins;

    abstract TestKit kit();

    @BeforeAll
    void importAll() {
        site = kit().in(CITY).open(new ComplaintsModule());
        summary = site.importFile(FILES.resolve("nyc311_dev.csv"), MAPPING);
        site.database().run(tx -> {
            var requests = tx.mapper(RequestMapper.class);
            rows = requests.published(PublicFilter.ALL, new Slice(1, 1000)).stream()
                    .map(line -> requests.find(line.number()).orElseThrow())
                    .toList();
            origins = rows.stream()
                    .map(row -> tx.mapper(OriginMapper.class).find(row.number()).orElseThrow())
                    .toList();
        });
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void takesInEveryRow() {
        assertThat(summary).isEqualTo("1000 rows read: 1000 taken in, 0 known already, 0 refused");
        assertThat(rows).hasSize((int) expected.number("rows")).allMatch(RequestRow::imported);
    }

    @Test
    void countsAsTheExpectedFile() {
        assertThat(count(rows, row -> row.department().orElseThrow().value())).isEqualTo(expected.counts("by_agency"));
        assertThat(count(rows, row -> service(row))).containsAllEntriesOf(expected.counts("by_complaint_type_top20"));
        assertThat(count(rows, this::borough)).isEqualTo(expected.counts("by_borough"));
        assertThat(count(origins, Origin::sourceStatus)).isEqualTo(expected.counts("by_status"));
        assertThat(count(origins, Origin::sourceChannel)).isEqualTo(expected.counts("by_channel"));
        assertThat(rows.stream().filter(row -> row.latitude().isPresent()))
                .hasSize((int) expected.number("with_latlon"));
    }

    @Test
    void keepsTimesAsTheyAreEvenWhenTheyContradictEachOther() {
        assertThat(rows.stream().map(RequestRow::filed).min(Instant::compareTo).map(ImportContract::local))
                .contains(expected.text("created_min"));
        assertThat(rows.stream().map(RequestRow::filed).max(Instant::compareTo).map(ImportContract::local))
                .contains(expected.text("created_max"));
        var closed = rows.stream().filter(row -> row.answered().isPresent()).toList();
        assertThat(closed).hasSize((int) expected.number("closed_rows"));
        assertThat(closed.stream().filter(row -> row.answered().get().isBefore(row.filed())))
                .hasSize((int) expected.number("closed_before_created"));
        assertThat(closed.stream()
                        .filter(row -> row.due().isPresent()
                                && row.answered().get().isAfter(row.due().get())))
                .hasSize((int) expected.number("overdue_closed_after_due"));
        var hours = closed.stream()
                        .mapToLong(row -> Duration.between(
                                        wall(row.filed()), wall(row.answered().get()))
                                .toSeconds())
                        .average()
                        .orElseThrow()
                / 3600;
        assertThat(hours)
                .isBetween(
                        expected.number("mean_hours_to_close") - 0.001, expected.number("mean_hours_to_close") + 0.001);
    }

    @Test
    void translatesStatusAndChannelAndKeepsTheOtherWords() {
        assertThat(count(rows, RequestRow::status)).containsEntry(RequestStatus.CLOSED, 977L);
        assertThat(count(rows, RequestRow::channel)).containsEntry(Way.TELEPHONE, 854L);
    }

    @Test
    void showsThemToEverybodyAsImported() {
        var page = site.get("/public?area=Brooklyn&service=Illegal-Parking&year=2011");
        assertThat(page.words()).contains("Illegal Parking");
        var answered = rows.stream()
                .filter(row -> row.answer().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(site.get("/public/" + answered.number().value()).words())
                .contains("Imported")
                .contains(answered.answer().get());
    }

    @Test
    void takesNothingInTwice() {
        assertThat(site.importFile(FILES.resolve("nyc311_dev.csv"), MAPPING))
                .isEqualTo("1000 rows read: 0 taken in, 1000 known already, 0 refused");
    }

    @Test
    void saysWhyARowIsRefused() {
        var filed = Map.of("filed", Instant.parse("2011-01-01T00:00:00Z"));
        var odd = List.of(
                new ImportRow(1, Map.of("title", "No key", "status", "CLOSED"), filed),
                new ImportRow(2, Map.of("key", "2", "title", "No time", "status", "CLOSED"), Map.of()),
                new ImportRow(3, Map.of("key", "3", "title", "No status"), filed),
                new ImportRow(4, Map.of("key", "4", "title", "x".repeat(201), "status", "CLOSED"), filed),
                new ImportRow(
                        5,
                        Map.of("key", "5", "title", "Far", "status", "CLOSED", "latitude", "91", "longitude", "0"),
                        filed),
                new ImportRow(6, Map.of("key", "6", "title", "Good", "status", "CLOSED"), filed),
                new ImportRow(7, Map.of("key", "6", "title", "Again", "status", "CLOSED"), filed),
                new ImportRow(8, Map.of("key", "8", "title", "Odd", "status", "Shut"), filed));
        var target = site.offer().imports().get("requests");
        var results = site.database().inTransaction(tx -> target.accept(tx, "other", odd));
        assertThat(results)
                .extracting(ImportResult::outcome)
                .containsExactly(
                        ImportResult.Outcome.REFUSED,
                        ImportResult.Outcome.REFUSED,
                        ImportResult.Outcome.REFUSED,
                        ImportResult.Outcome.REFUSED,
                        ImportResult.Outcome.REFUSED,
                        ImportResult.Outcome.TAKEN,
                        ImportResult.Outcome.KNOWN,
                        ImportResult.Outcome.REFUSED);
        assertThat(results)
                .extracting(ImportResult::reason)
                .containsExactly(
                        "the field key is empty",
                        "the field filed is empty or no time",
                        "the field status is empty",
                        "title has more than 200 characters",
                        "not a position: 91.0, 0.0",
                        "",
                        "",
                        "status cannot be read: Shut");
    }

    @Test
    void saysInTheTimelineThatARequestWasTakenOver() {
        var steps = site.database()
                .read(tx -> tx.mapper(RequestMapper.class).steps(rows.get(0).number()));
        assertThat(steps).extracting(Step::kind).containsExactly(Step.Kind.IMPORTED);
    }

    @Test
    void findsThemByTheirWords() {
        site.settle();
        assertThat(site.get("/public", Map.of("words", "derelict vehicle")).all("h3"))
                .contains("Derelict Vehicle");
    }

    private String service(RequestRow row) {
        return new Services(site.kit())
                .find(row.service().orElseThrow())
                .orElseThrow()
                .name()
                .in(Locale.ENGLISH);
    }

    private String borough(RequestRow row) {
        return row.area()
                .flatMap(site.areas()::find)
                .map(area -> area.name().in(Locale.ENGLISH).toUpperCase(Locale.ROOT))
                .orElse("Unspecified");
    }

    private static <T, K> Map<K, Long> count(List<T> all, Function<T, K> by) {
        return all.stream().collect(groupingBy(by, HashMap::new, counting()));
    }

    private static LocalDateTime wall(Instant when) {
        return LocalDateTime.ofInstant(when, NEW_YORK);
    }

    private static String local(Instant when) {
        var text = wall(when).toString();
        return text.length() == 16 ? text + ":00" : text;
    }
}
