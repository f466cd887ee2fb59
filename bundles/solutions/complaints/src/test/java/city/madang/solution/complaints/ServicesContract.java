// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.testkit.Page;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chief changes what the city looks after. */
abstract class ServicesContract extends AtTheDesk {
    private static final Map<String, String> ROADS = Map.of(
            "name.en", "Broken road", "department", "streets", "days", "5", "hours", "", "parent", "", "withdrawn", "");

    @BeforeEach
    void asItWas() {
        change("roads");
    }

    /** As it was, but for some fields. */
    private Page change(String code, String... more) {
        var fields = new TreeMap<>(ROADS);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        chief.get("/desk/services/" + code + "/change");
        return chief.post("/desk/services/" + code + "/change", fields);
    }

    private Service service(String code) {
        return new Services(site.kit()).find(new ServiceCode(code)).orElseThrow();
    }

    @Test
    void changesNamesDepartmentAndTimeAndKeepsTheRest() {
        chief.get("/desk/services");
        chief.post("/desk/services/roads/crew", Map.of());
        var page = change(
                "roads", "name.en", "Roads and paths", "name.ko", "도로", "department", "environment", "days", "3");
        assertThat(page.words()).contains("Service changed: Roads and paths");
        var changed = service("roads");
        assertThat(changed.name().byLanguage()).containsEntry("ko", "도로").containsEntry("en", "Roads and paths");
        assertThat(changed.department()).hasToString("Optional[environment]");
        assertThat(changed.workingDays()).isEqualTo(3);
        assertThat(changed.crewAnswers()).isTrue();
        assertThat(site.recorded()).extracting("action").contains("complaints.service");
        chief.post("/desk/services/roads/crew", Map.of());
        change("roads", "hours", "4");
        assertThat(service("roads").hours()).contains(4);
    }

    @Test
    void promisesTheNewTimeToWhatIsFiledFromNowOn() {
        change("roads", "hours", "2");
        var number = Citizens.filed(site, Map.of("title", "Two hours"));
        var request = new Requests(site.kit()).find(number).orElseThrow();
        assertThat(request.due()).contains(request.filed().plus(Duration.ofHours(2)));
    }

    @Test
    void asksTheSameAsOfANewOne() {
        var page = change("roads", "name.en", "", "department", "nowhere", "days", "0", "hours", "x", "parent", "none");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("department").error()).isNotEmpty();
        assertThat(page.field("days").error()).isNotEmpty();
        assertThat(page.field("hours").error()).isNotEmpty();
        assertThat(page.field("parent").error()).isNotEmpty();
        assertThat(page.words()).contains("Give the service a name");
        assertThat(service("roads").name().byLanguage()).containsValue("Broken road");
    }

    @Test
    void aHeadingOnlyGroupsAndNothingStandsUnderItself() {
        chief.get("/desk/services");
        chief.post("/desk/services", Map.of("code", "outside", "name.en", "Outside", "days", "5"));
        change("roads", "parent", "outside");
        assertThat(site.get("/new").all("select[name=service] option")).contains("Outside – Broken road");
        var ring = change("outside", "name.en", "Outside", "department", "", "parent", "roads");
        assertThat(ring.status()).isEqualTo(422);
        assertThat(ring.field("parent").error()).isEqualTo("It would stand under itself");
        assertThat(change("outside", "name.en", "Out there", "department", "").words())
                .contains("Service changed: Out there");
        assertThat(site.get("/new").all("select[name=service] option")).contains("Out there – Broken road");
        assertThat(service("outside").parent()).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsWithdrawnIsChosenNoMoreAndKeepsItsName() {
        var number = Citizens.filed(site, Map.of("title", "Filed before"));
        change("roads", "withdrawn", "yes");
        assertThat(site.get("/new").all("select[name=service] option")).doesNotContain("Broken road");
        assertThat(chief.get(desk(number)).words()).contains("Broken road");
        assertThat(chief.get("/desk").all("select[name=service] option")).contains("Broken road");
        assertThat(chief.get("/desk/services").words()).contains("Broken road Withdrawn");
        assertThat(Citizens.file(site.browser(), Map.of("title", "Too late")).status())
                .isEqualTo(422);
        assertThat(chief.get("/desk/services/roads/change")
                        .first("[name=withdrawn]")
                        .hasAttr("checked"))
                .isTrue();
    }

    @Test
    void isForTheChief() {
        assertThat(roadworker.get("/desk/services/roads/change").status()).isEqualTo(403);
        assertThat(chief.get("/desk/services/none/change").status()).isEqualTo(404);
    }
}
