// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.module.NotAllowed;
import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.domain.Recommendation;
import city.madang.solution.study.files.PackFiles;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From an empty study to the choice that an administrator sees, as four officials and a consultant go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StudyContract {
    private Site site;
    private final Map<Group, Browser> officials = new EnumMap<>(Group.class);
    private Browser consultant;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new StudyModule());
    }

    @BeforeEach
    void begin() {
        site.empty("study_turn");
        officials.put(Group.PLANNING, site.official("planner", Optional.empty(), StudyModule.PLANNING));
        officials.put(Group.FINANCE, site.official("treasurer", Optional.empty(), StudyModule.FINANCE));
        officials.put(Group.IT, site.official("itchief", Optional.empty(), StudyModule.IT));
        officials.put(Group.EXECUTIVE, site.official("vicemayor", Optional.empty(), StudyModule.EXECUTIVE));
        consultant = site.official("consultant", Optional.empty(), StudyModule.CONSULTANT);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Page answer(Group group, Part part, String level) {
        var said = new HashMap<String, String>();
        DataFiles.pack().of(part).stream()
                .filter(each -> each.groups().contains(group))
                .forEach(each -> said.put(each.key(), said(each, level)));
        var browser = officials.get(group);
        browser.get("/desk/parts/" + part);
        return said.isEmpty() ? browser.get("/desk") : browser.post("/desk/parts/" + part, said);
    }

    private static String said(Question question, String level) {
        return switch (question.kind()) {
            case CHOICE -> level;
            case YES_NO -> "yes";
            case NUMBER -> "1200";
            case MONEY -> "1200";
            case TEXT -> "words of an official";
        };
    }

    private void answerAll(String level) {
        for (var group : Group.values()) {
            for (var part : Part.values()) {
                answer(group, part, level);
            }
        }
    }

    @Test
    void goesFromNothingToAChoiceThatAnAdministratorSees() {
        assertThat(consultant.get("/desk").words()).contains("Incomplete panel", "Executive");
        answerAll("1");
        assertThat(consultant.get("/desk").words()).doesNotContain("Incomplete panel");
        var result = consultant.get("/desk/result");
        assertThat(result.words()).contains("Level overall: 1.0", "complaints", "Recommended");
        var form = result.form("/study/desk/result/propose").orElseThrow();
        assertThat(form.values())
                .containsKeys("module-complaints", "module-alerts")
                .doesNotContainKey("module-study");
        assertThat(consultant.send(form, Map.of()).words()).contains("The choice is handed over");
        assertThat(site.proposed().orElseThrow().moduleIds()).contains("complaints", "alerts", "integrity");
        assertThat(site.recorded()).extracting(AuditLog.Entry::action).contains("study.answer", "kit.proposal-make");
    }

    @Test
    void draftsAreKeptAndWrongNumbersAreShownAgain() {
        var planner = officials.get(Group.PLANNING);
        planner.get("/desk/parts/EA");
        var wrong = planner.post("/desk/parts/EA", Map.of("ea-population", "many", "ea-growth", "the harbour"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.form("/study/desk/parts/EA").orElseThrow().values()).containsValue("the harbour");
        planner.get("/desk/parts/EA");
        planner.post("/desk/parts/EA", Map.of("ea-population", "1250000", "ea-growth", "the harbour"));
        assertThat(consultant.get("/desk/parts/EA").words()).contains("Official planner, Planning: 1,250,000");
        planner.get("/desk/parts/EA");
        planner.post("/desk/parts/EA", Map.of("ea-population", "", "ea-growth", "the harbour"));
        assertThat(consultant.get("/desk/parts/EA").words()).doesNotContain("1,250,000");
    }

    @Test
    void aPartIsSignedOffWhenWholeAndThenCloses() {
        var executive = officials.get(Group.EXECUTIVE);
        answer(Group.EXECUTIVE, Part.LA, "2");
        assertThat(executive.get("/desk/parts/LA").words()).contains("must be answered before");
        var signing = new Visitor(
                site.organisation().officials(StudyModule.EXECUTIVE, Optional.empty()).stream()
                        .findFirst(),
                Set.of());
        assertThatThrownBy(
                        () -> new Study(site.kit(), new PackFiles(site.kit(), DataFiles.pack())).sign(signing, Part.LA))
                .as("a press on a page that was opened before an answer was taken back")
                .isInstanceOf(NotAllowed.class);
        answer(Group.IT, Part.LA, "2");
        var draft = officials
                .get(Group.IT)
                .get("/desk/parts/LA")
                .form("/study/desk/parts/LA")
                .orElseThrow();
        executive.get("/desk/parts/LA");
        assertThat(executive.post("/desk/parts/LA/sign", Map.of()).words()).contains("Signed off by");
        assertThat(officials
                        .get(Group.IT)
                        .send(draft, Map.of("la-privacy", "4"))
                        .words())
                .contains("This part is signed off");
        assertThat(new Study(site.kit(), new PackFiles(site.kit(), DataFiles.pack()))
                        .answers()
                        .to("la-privacy"))
                .singleElement()
                .satisfies(each -> assertThat(each.said()).isEqualTo("2"));
        executive.get("/desk/parts/LA");
        executive.post("/desk/parts/LA/reopen", Map.of());
        assertThat(answer(Group.IT, Part.LA, "3").words()).contains("Your answers are saved");
    }

    @Test
    void anotherWeightShowsWhatMovedAndWhy() {
        answerAll("1");
        answer(Group.IT, Part.TA, "4");
        consultant.get("/desk/rules");
        var moved = consultant.post("/desk/rules", Map.of("warning-slow.ea-hazards", "0"));
        assertThat(moved.words()).contains("alerts", "from ", "now weighs 0 instead of 3");
        consultant.get("/desk/rules");
        var wrong = consultant.post("/desk/rules", Map.of("warning-slow.ta-warning", "many"));
        assertThat(wrong.words()).contains("Nothing was changed", "now weighs 0");
        var second = officials.get(Group.EXECUTIVE);
        assertThat(second.get("/desk/rules").words()).contains("now weighs 0 instead of 3");
        var other = second.post("/desk/rules", Map.of("warning-slow.ta-warning", "1"));
        assertThat(other.words()).contains("now weighs 0 instead of 3", "now weighs 1 instead of 3");
        assertThat(other.all("#moves > li > strong"))
                .as("all that moved, and nothing else")
                .containsExactlyElementsOf(moved());
        assertThat(site.recorded().stream()
                        .filter(each -> each.action().equals("study.weigh"))
                        .map(AuditLog.Entry::subject))
                .containsExactlyInAnyOrder("warning-slow.ea-hazards 0", "warning-slow.ta-warning 1");
        assertThat(consultant.post("/desk/rules/reset", Map.of()).words()).doesNotContain("now weighs");
    }

    private List<String> moved() {
        var study = new Study(site.kit(), new PackFiles(site.kit(), DataFiles.pack()));
        var asShipped = new Answers(study.pack(), study.answers().all());
        return study.recommendations(study.answers(), Locale.ENGLISH).stream()
                .filter(each -> Recommendation.of(asShipped, each.module()).percent() != each.percent())
                .map(each -> each.module().title())
                .toList();
    }

    @Test
    void choosersOfFilesOfferWhatIsTaken() {
        var officer = officials.get(Group.IT);
        assertThat(accepted(consultant, "/desk/laptops")).isEqualTo(".csv");
        assertThat(accepted(consultant, "/desk/diagnoses/others")).isEqualTo(".csv");
        assertThat(accepted(officer, "/desk/sheets")).contains(".xlsx", ".csv");
        assertThat(accepted(officer, "/desk/evidence/ta-network")).contains(".pdf", "image/png");
    }

    private static String accepted(Browser reader, String page) {
        return reader.get(page).first("main input[type=file]").attr("accept");
    }

    @Test
    void theReportSaysTheSameOnPageAndPaper() {
        answerAll("1");
        var dollar = consultant
                .get("/desk/plan/prices")
                .form("/study/desk/plan/prices/rates")
                .orElseThrow();
        consultant.send(dollar, Map.of("code", "USD", "worth", "1", "dated", "2026-03-01", "origin", "Bank"));
        var begin = consultant.get("/desk/plan").form("/study/desk/plan/begin").orElseThrow();
        consultant.send(begin, Map.of("list", "parking"));
        var task = consultant
                .get("/desk/schedule/new")
                .form("/study/desk/schedule/new")
                .orElseThrow();
        consultant.send(task, Map.of("name", "Build <it>", "period", "PILOT", "first", "1", "months", "6"));
        assertThat(consultant.get("/desk/report").words())
                .contains("Recommended modules", "words of an official", "2,450,000", "Build <it>");
        consultant.speaking("ar");
        assertThat(consultant.bytes("/desk/report/report.pdf")).startsWith("%PDF".getBytes());
        assertThat(officials.get(Group.IT).get("/desk/plan").status()).isEqualTo(200);
        assertThat(site.get("/desk/report").words()).doesNotContain("Recommended modules");
    }
}
