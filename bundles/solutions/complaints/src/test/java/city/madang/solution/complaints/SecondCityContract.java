// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.kit.modules.intake.PlainList;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.testkit.Browser;
import city.madang.testkit.Site;
import city.madang.testkit.TestCity;
import city.madang.testkit.TestKit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Nairobi, set up from the lists of the system that it had, by the mappings that the product brings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SecondCityContract {
    private static final Path FILES = Path.of("src/test/resources/nairobi");
    private static final Path MAPPINGS = Path.of("../../../distribution/base/src/main/resources/etc/mappings");
    private static final Path SERVICES = MAPPINGS.resolve("digit-services.json");

    @TempDir
    static Path folder;

    private Site site;
    private Browser chief;
    private String departments;
    private String summary;

    abstract TestKit kit();

    @BeforeAll
    void setUp() throws IOException {
        var areas = list("boundaries.json", "names-as-areas.json");
        departments = Files.readString(list("Department.json", "digit-departments.json"), UTF_8);
        var city = new TestCity("Nairobi City", "KE", "Africa/Nairobi", "KES", "en,sw", Optional.of(areas), false);
        site = kit().in(city).open(new ComplaintsModule());
        chief = site.official("chief", Optional.empty(), Desk.CHIEF, Desk.OFFICER);
        assertThat(site.importDepartments(departments).added()).isEqualTo(18);
        summary = site.importFile(FILES.resolve("ServiceDefs.json"), SERVICES);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private static Path list(String file, String mapping) {
        var list = folder.resolve(file + ".csv");
        PlainList.make(FILES.resolve(file), MAPPINGS.resolve(mapping), list);
        return list;
    }

    private static List<String> choices(Site city, String field) {
        return city.browser().get("/new").all("#f-" + field + " option");
    }

    private List<Service> services() {
        return new Services(site.kit()).tree().offered();
    }

    @Test
    void hasEveryKindUnderItsHeadingWithTheOldCode() {
        assertThat(summary).isEqualTo("37 rows read: 37 taken in, 0 known already, 0 refused");
        var all = new Services(site.kit());
        assertThat(services())
                .hasSize(37)
                .allMatch(service -> service.code().value().equals(service.oldCode()));
        assertThat(all.all()).hasSize(37 + 19);
        var water = all.find(new ServiceCode("NoWaterSupply")).orElseThrow();
        assertThat(water.name().in(Locale.ENGLISH)).isEqualTo("No water supply");
        assertThat(water.keywords()).isEqualTo("water, no water supply");
        assertThat(all.tree().above(water))
                .extracting(heading -> heading.name().in(Locale.ENGLISH))
                .containsExactly("Water related");
    }

    @Test
    void hasWardsWithoutShapes() {
        assertThat(site.areas().all()).hasSize(2 + 9);
        assertThat(site.areas().find(new AreaId("Sarang-ombe")).orElseThrow())
                .extracting(area -> area.name().in(Locale.ENGLISH), Area::parent)
                .containsExactly("Sarang'ombe", Optional.of(new AreaId("Kibra")));
        assertThat(choices(site, "area")).contains("Makina").doesNotContain("Kibra");
    }

    @Test
    void routesOneComplaintOfEachKindAndSaysByWhenItIsAnswered() throws IOException {
        int filed = 0;
        for (JsonNode each :
                new ObjectMapper().readTree(FILES.resolve("ServiceDefs.json").toFile())) {
            var expected = each.path("data");
            var number = Citizens.filed(
                    site,
                    Map.of(
                            "service",
                            expected.path("serviceCode").asText(),
                            "area",
                            "Makina",
                            "title",
                            "Case " + filed++));
            var request = new Requests(site.kit()).find(number).orElseThrow();
            assertThat(request.assignment().department().orElseThrow().value())
                    .isEqualTo(expected.path("department").asText());
            assertThat(Duration.between(request.filed(), request.due().orElseThrow()))
                    .isEqualTo(Duration.ofHours(expected.path("slaHours").asInt()));
        }
        assertThat(filed).isEqualTo(37);
    }

    @Test
    void asksForAKindAndNotForAHeading() {
        var choices = choices(site, "service");
        assertThat(choices).contains("Water related – No water supply").doesNotContain("Water related");
        assertThat(Citizens.file(site.browser(), Map.of("service", "WaterRelated", "area", "Makina"))
                        .errors())
                .isNotEmpty();
    }

    @Test
    void tellsProgramsTheHeadingAndTheOtherWords() {
        var json = site.browser().get("/open311/v2/services.json").text();
        assertThat(json)
                .contains("\"group\":\"Water related\"")
                .contains("\"keywords\":\"water, no water supply\"")
                .doesNotContain("\"service_code\":\"WaterRelated\"");
    }

    @Test
    void takesInOnlyWhatChanged() throws IOException {
        assertThat(site.importFile(FILES.resolve("ServiceDefs.json"), SERVICES))
                .isEqualTo("37 rows read: 0 taken in, 37 known already, 0 refused");
        var changed = Files.writeString(
                folder.resolve("changed.json"),
                Files.readString(FILES.resolve("ServiceDefs.json"), UTF_8)
                        .replaceFirst("\"slaHours\": 8", "\"slaHours\": 9"));
        assertThat(site.importFile(changed, SERVICES))
                .isEqualTo("37 rows read: 1 taken in, 36 known already, 0 refused");
        site.importFile(FILES.resolve("ServiceDefs.json"), SERVICES);
        var again = site.importDepartments(departments);
        assertThat(List.of(again.added(), again.changed(), again.unchanged())).containsExactly(0, 0, 18);
    }

    @Test
    void refusesRowsThatCannotBeAndTakesTheOthers() throws IOException {
        var file = Files.writeString(
                folder.resolve("services.csv"),
                String.join(
                        "\n",
                        "code,name,parent,department,hours,days",
                        "BrokenSeat,Broken seat,Stadium,,,3",
                        "Stadium,Stadiums,Sports,,,",
                        "Nowhere,Nobody knows,,DEPT_99,,",
                        "Both,Two times,,,4,5",
                        "Never,No time,,,0,",
                        "Ring,Under itself,Ring,,,",
                        "Nameless,,,,,"),
                UTF_8);
        try (var other = kit().open(new ComplaintsModule())) {
            assertThat(other.importFile(file, MAPPINGS.resolve("services.json")).lines())
                    .containsExactly(
                            "7 rows read: 2 taken in, 0 known already, 5 refused",
                            "line 4: the city has no department DEPT_99; take in the departments first",
                            "line 5: hours and days are both given, and one of them counts",
                            "line 6: hours is not a number from 1 to 2160: 0",
                            "line 7: it would stand under itself, by way of Ring",
                            "line 8: the field name is empty");
            assertThat(choices(other, "service")).contains("Sports – Stadiums – Broken seat");
        }
    }
}
