// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Visitor;
import city.madang.solution.study.StudyModule;
import city.madang.solution.study.domain.Budget;
import city.madang.solution.study.domain.Item;
import city.madang.solution.study.domain.Line;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Costs and benefits in three depths, as a consultant writes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlanContract {
    private Site site;
    private Browser consultant;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new StudyModule());
    }

    @BeforeEach
    void begin() {
        site.empty("study_turn");
        consultant = site.official("consultant", Optional.empty(), StudyModule.CONSULTANT);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Page send(String page, String form, Map<String, String> said) {
        var sent = consultant.get(page).form(form).orElseThrow();
        return consultant.send(sent, said);
    }

    private Page begin(String list) {
        return send("/desk/plan", "/study/desk/plan/begin", Map.of("list", list));
    }

    private Page dollar(String worth) {
        return send(
                "/desk/plan/prices",
                "/study/desk/plan/prices/rates",
                Map.of("code", "USD", "worth", worth, "dated", "2026-03-01", "origin", "Central bank"));
    }

    private static Map<String, String> line(String... more) {
        var said = new HashMap<>(Map.of(
                "sort",
                "BENEFIT",
                "name",
                "saved time",
                "quantity",
                "1",
                "unit",
                "year",
                "price",
                "700000",
                "first",
                "1",
                "years",
                "5"));
        for (int at = 0; at < more.length; at += 2) {
            said.put(more[at], more[at + 1]);
        }
        return said;
    }

    @Test
    void figuresComeFromTheLinesOfThePlan() {
        assertThat(begin("nobody").status()).isEqualTo(422);
        assertThat(begin("parking").words()).contains("7 lines have no quantity, price or rate of exchange yet");
        for (var rate : List.of("1E+999999999", "1e-99", "99999999999999999999", "0")) {
            assertThat(dollar(rate).status()).isEqualTo(422);
        }
        dollar("1");
        assertThat(begin("parking").words())
                .as("what is there is not added again")
                .contains("2,450,000");
        assertThat(consultant.get("/desk/plan").words())
                .contains("2,450,000", "1,700,000", "None: in no year the benefits are higher than the costs.");
        var found = send("/desk/plan/new", "/study/desk/plan/new", line());
        assertThat(found.words()).contains("saved time", "13.2 %", "Paid back in year 4");
        assertThat(found.words().replace("\u200E", ""))
                .contains("− 2,450,000 + 700,000 ÷ 1.05^1", "Benefits a year late");
        assertThat(consultant.speaking("ar").get("/desk/plan").first("#figures").text())
                .as("numbers keep their order though digits run from right to left")
                .contains("٧٠٠٬٠٠٠\u200E ÷ \u200E١٫٠٥\u200E^\u200E١");
        consultant.speaking("en");
        assertThat(consultant.bytes("/desk/plan/plan.xlsx")).startsWith("PK".getBytes());
    }

    @Test
    void sourcesOfMoneyCoverThePlan() {
        dollar("1");
        begin("parking");
        var koica = "/desk/funding/koica";
        for (var wrong : List.of("", "0", "-1", "1E+999999999", "x")) {
            var refused = send(koica, "/study" + koica, Map.of("amount", wrong, "note", "typed by hand"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.form("/study" + koica).orElseThrow().values()).containsValue("typed by hand");
        }
        var kept =
                send(koica, "/study" + koica, Map.of("amount", "9000000", "stage", "ASKED", "note", "Asked <in> May"));
        assertThat(kept.words())
                .contains("9,000,000", "Asked <in> May", "Above the ceiling", "More than the plan costs");
        send(koica, "/study" + koica, Map.of("amount", "1000000", "stage", "PROMISED", "note", ""));
        var covered = consultant.get("/desk/funding");
        assertThat(covered.first("#sums").text()).contains("Nobody pays yet", "1,450,000");
        assertThat(covered.words()).doesNotContain("Above the ceiling");
        assertThat(consultant.get("/desk/report").words()).contains("Nobody pays yet", "1,450,000");
        assertThat(consultant.get("/desk/funding/nobody").status()).isEqualTo(404);
        send(koica, "/study" + koica + "/remove", Map.of());
        assertThat(consultant.get("/desk/funding").first("#sums").text()).contains("2,450,000");
        var planner = site.official("planner", Optional.empty(), StudyModule.PLANNING);
        assertThat(planner.get("/desk/funding").status()).isEqualTo(200);
        assertThat(planner.get(koica).status()).isEqualTo(403);
    }

    @Test
    void refusesWhatNoLineCanBe() {
        var wrongs = List.of(
                line("first", "20", "years", "20"),
                line("price", "1E+999999999"),
                line("quantity", "1e9"),
                line("quantity", "1000000000", "price", "9000000000"),
                line("currency", "EUR"),
                line("wage", "nobody"),
                line("sort", "GIFT"),
                line("name", "x".repeat(121)));
        for (var wrong : wrongs) {
            assertThat(send("/desk/plan/new", "/study/desk/plan/new", wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(consultant.get("/desk/plan").words()).contains("Nothing is planned yet");
    }

    @Test
    void wagesAndRatesPriceLinesAndLeaveThemOpenWhenTheyGo() {
        send(
                "/desk/plan/prices",
                "/study/desk/plan/prices/rates",
                Map.of("code", "eur", "worth", "2.5", "dated", "2026-03-01", "origin", "Central bank"));
        send(
                "/desk/plan/prices",
                "/study/desk/plan/prices/rates",
                Map.of("code", "EUR", "worth", "3", "dated", "2026-03-02", "origin", "Central bank"));
        assertThat(send(
                                "/desk/plan/prices",
                                "/study/desk/plan/prices/rates",
                                Map.of("code", "XYZ1", "worth", "3", "dated", "soon", "origin", "me"))
                        .status())
                .isEqualTo(422);
        send(
                "/desk/plan/prices",
                "/study/desk/plan/prices/wages",
                Map.of("job", "Trainer", "span", "DAY", "amount", "150,000", "source", "City"));
        var form = consultant.get("/desk/plan/new");
        assertThat(form.words()).contains("Trainer: 150,000");
        send("/desk/plan/new", "/study/desk/plan/new", line("currency", "EUR", "price", "1000"));
        assertThat(consultant.get("/desk/plan").words()).contains("1 year × 1,000 EUR × 3", "15,000");
        consultant.get("/desk/plan/prices");
        consultant.post("/desk/plan/prices/rates/EUR/remove", Map.of());
        assertThat(consultant.get("/desk/plan").words()).contains("1 line has no quantity", "Open");
        assertThat(site.recorded().stream().filter(each -> each.action().equals("study.plan")))
                .hasSize(5);
    }

    @Test
    void aLineIsChangedAndRemoved() {
        send("/desk/plan/new", "/study/desk/plan/new", line());
        var page = consultant.get("/desk/plan");
        var id = page.text().replaceAll("(?s).*desk/plan/lines/([-0-9a-f]{36}).*", "$1");
        var path = "/desk/plan/lines/" + id;
        send(path, "/study" + path, Map.of("heading", "Administration", "quantity", "2"));
        assertThat(consultant.get("/desk/plan").words()).contains("Administration", "7,000,000");
        consultant.get(path);
        consultant.post(path + "/remove", Map.of());
        assertThat(consultant.get(path).status()).isEqualTo(404);
    }

    @Test
    void aPlanHoldsNoMoreThanCanBeAddedUp() {
        var who = new Visitor(
                site.organisation().officials(StudyModule.CONSULTANT, Optional.empty()).stream()
                        .findFirst(),
                Set.of());
        var line = new Line(
                "",
                Item.Sort.COST,
                "",
                "",
                "one of many",
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                "",
                0,
                1,
                "",
                "");
        new Plan(site.kit()).add(who, Collections.nCopies(Budget.MOST_LINES, line));
        assertThat(send("/desk/plan/new", "/study/desk/plan/new", line()).words())
                .contains("The plan holds no more than 200 lines");
        assertThat(begin("programme").words()).contains("The plan holds no more than 200 lines");
    }

    @Test
    void otherLanguagesAndOtherRolesReadIt() {
        begin("programme");
        var planner = site.official("planner", Optional.empty(), StudyModule.PLANNING);
        assertThat(planner.get("/desk/plan").status()).isEqualTo(200);
        assertThat(planner.get("/desk/plan/new").status()).isNotEqualTo(200);
        consultant.speaking("ar");
        assertThat(consultant.get("/desk/plan").words()).contains("مرحلة المواقف", "١٦ سطرا");
    }
}
