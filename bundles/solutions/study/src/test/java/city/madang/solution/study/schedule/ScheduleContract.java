// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.study.StudyModule;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tasks, indicators and the work plan, as a consultant writes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScheduleContract {
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

    private Page send(String page, Map<String, String> said) {
        return consultant.send(consultant.get(page).form("/study" + page).orElseThrow(), said);
    }

    private static Map<String, String> task(String first, String months) {
        return Map.of("name", "Build <it>", "period", "ADOPTION", "first", first, "months", months);
    }

    @Test
    void aTaskIsDrawnChangedAndRemoved() {
        assertThat(consultant.get("/desk/schedule").words()).contains("There are no tasks yet", "Answers and visits");
        var drawn = send("/desk/schedule/new", task("13", "6"));
        assertThat(drawn.words()).contains("Build <it>", "13 to 18", "Nobody yet", "Adoption");
        assertThat(drawn.text()).contains("<rect ", "Build &lt;it&gt;").doesNotContain("Build <it>");
        var id = drawn.text().replaceAll("(?s).*schedule/tasks/([-0-9a-f]{36}).*", "$1");
        send("/desk/schedule/tasks/" + id, Map.of("owner", "IT department"));
        assertThat(consultant.get("/desk/schedule").words()).contains("IT department");
        consultant.get("/desk/schedule/tasks/" + id);
        consultant.post("/desk/schedule/tasks/" + id + "/remove", Map.of());
        assertThat(consultant.get("/desk/schedule/tasks/" + id).status()).isEqualTo(404);
    }

    @Test
    void refusesWhatLiesOutsideAndWhatIsTooMuch() {
        for (var wrong : List.of(task("0", "1"), task("120", "2"), task("1", "1e9"), task("x", ""))) {
            assertThat(send("/desk/schedule/new", wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        for (int each = 0; each < 41; each++) {
            send("/desk/schedule/new", task("1", "1"));
        }
        assertThat(send("/desk/schedule/new", task("1", "1")).words()).contains("There is room for 40 here");
    }

    private String id(String name) {
        return consultant.get("/desk/schedule").link(name).replaceAll(".*/", "");
    }

    @Test
    void monthsAreOfTheCalendarAndTasksWaitForEachOther() {
        for (var wrong : List.of("soon", "1999-12-31", "+999999999-01-01")) {
            assertThat(beginning(wrong).status()).as(wrong).isEqualTo(422);
        }
        assertThat(beginning("2027-03-15").words()).contains("The schedule is saved");
        send("/desk/schedule/new", named("First", "1", "6", ""));
        send("/desk/schedule/new", named("Second", "4", "3", id("First")));
        var page = send("/desk/schedule/new", named("Third", "10", "1", id("Second")));
        assertThat(page.words())
                .contains("Mar 2027 – Aug 2027", "Dec 2027", "Second waits for First and must move", "in Sep 2027")
                .doesNotContain("Third waits");
        assertThat(page.text()).contains(">Mar 2027</text>");
        var first = "/desk/schedule/tasks/" + id("First");
        var circle = send(first, Map.of("after", id("Third")));
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.field("after").error()).contains("First → Third → Second");
        assertThat(send(first, Map.of("after", "x".repeat(99))).field("after").error())
                .contains("not there any more");
        assertThat(consultant.get("/desk/report").words()).contains("Mar 2027 – Aug 2027", "must move", "Waits for");
        consultant.speaking("ko");
        assertThat(consultant.get("/desk/schedule").words()).contains("2027년 3월");
        consultant.speaking("en");
        consultant.get(first);
        consultant.post(first + "/remove", Map.of());
        assertThat(consultant.get("/desk/schedule").words()).doesNotContain("must move");
        assertThat(beginning("").words()).contains("4 to 6").doesNotContain("2027");
    }

    private Page beginning(String day) {
        var form = consultant
                .get("/desk/schedule")
                .form("/study/desk/schedule/beginning")
                .orElseThrow();
        return consultant.send(form, Map.of("beginning", day));
    }

    private static Map<String, String> named(String name, String first, String months, String after) {
        return Map.of("name", name, "period", "PILOT", "first", first, "months", months, "after", after);
    }

    @Test
    void anIndicatorIsKeptAndInTheReport() {
        var form = consultant
                .get("/desk/schedule")
                .form("/study/desk/schedule/indicators")
                .orElseThrow();
        assertThat(consultant.send(form, Map.of("goal", "Sooner")).status()).isEqualTo(422);
        consultant.send(form, Map.of("goal", "Sooner", "name", "Days to an answer", "baseline", "9", "target", "4"));
        send("/desk/schedule/new", task("1", "3"));
        assertThat(consultant.get("/desk/report").words())
                .contains("Days to an answer", "Build <it>", "Work plan of the study");
        assertThat(site.recorded().stream().filter(each -> each.action().equals("study.schedule")))
                .hasSize(2);
    }
}
