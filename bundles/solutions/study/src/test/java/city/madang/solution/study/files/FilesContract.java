// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.files;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.AuditLog;
import city.madang.solution.study.DataFiles;
import city.madang.solution.study.StudyModule;
import city.madang.solution.study.domain.PackFile;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A consultant changes what is asked, and what follows from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FilesContract {
    private static final String NEW = "ea-trams,EA,CHOICE,2,SERVICES,IT\n";

    private Site site;
    private Browser consultant;
    private Browser chief;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new StudyModule());
    }

    @BeforeEach
    void begin() {
        site.empty("study_turn");
        consultant = site.official("consultant", Optional.empty(), StudyModule.CONSULTANT);
        chief = site.official("itchief", Optional.empty(), StudyModule.IT);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Page send(PackFile file, String content) {
        consultant.get("/desk/files/" + file);
        return consultant.post("/desk/files/" + file, Map.of("content", content));
    }

    private static String shipped(PackFile file) {
        return String.join("\n", DataFiles.lines(file)) + "\n";
    }

    @Test
    void aNewQuestionIsAskedInItsOwnWordsAndCounts() {
        var wordless = send(PackFile.QUESTIONS, shipped(PackFile.QUESTIONS) + NEW);
        assertThat(wordless.status()).isEqualTo(422);
        assertThat(wordless.words()).contains("ea-trams has no words");
        assertThat(wordless.form("/study/desk/files/QUESTIONS")
                        .orElseThrow()
                        .values()
                        .toString())
                .as("what was typed is kept")
                .contains("ea-trams");

        send(PackFile.TEXTS, "ea-trams,en,Do trams run on time?\nea-trams.hint,en,Ask the depot.\n");
        assertThat(send(PackFile.QUESTIONS, shipped(PackFile.QUESTIONS) + NEW).words())
                .contains("The file is changed");
        assertThat(chief.get("/desk/parts/EA").words()).contains("Do trams run on time?", "Ask the depot.");
        chief.post("/desk/parts/EA", Map.of("ea-trams", "3"));
        assertThat(consultant.get("/desk/result").words()).contains("Do trams run on time?");
        assertThat(consultant.get("/desk/files/QUESTIONS/file.csv").words()).contains("ea-trams,EA,CHOICE,2");

        assertThat(send(PackFile.QUESTIONS, shipped(PackFile.QUESTIONS)).words())
                .contains("The question ea-trams has answers");
        consultant.get("/desk/files/QUESTIONS");
        assertThat(consultant.post("/desk/files/QUESTIONS/reset", Map.of()).words())
                .contains("The file stays");
        assertThat(site.recorded()).extracting(AuditLog.Entry::action).contains("study.change-file");
    }

    @Test
    void aCostItemOfTheCitysOwnIsALineToBeginWith() {
        var own = shipped(PackFile.COST_ITEMS) + "trams,rails,track,COST,12.5,km,80.005,,1,3\n";
        assertThat(send(PackFile.COST_ITEMS, own).words()).contains("trams has no words");
        send(
                PackFile.TEXTS,
                "cost.trams,en,Tram line 1\ncost.rails,en,Rails\ncost.track,en,New track\ncost.km,en,km\n"
                        + "cost.trams.basis,en,Asked in May\n");
        assertThat(send(PackFile.COST_ITEMS, own).words()).contains("The file is changed");
        var begin = consultant.get("/desk/plan").form("/study/desk/plan/begin").orElseThrow();
        assertThat(consultant.send(begin, Map.of("list", "trams")).words())
                .contains("Tram line 1 (1 line)", "Rails", "New track", "12.5 km", "1 to 3");
        assertThat(site.recorded()).extracting(AuditLog.Entry::subject).contains("New track");
        assertThat(consultant.get("/desk/files/COST_ITEMS/file.csv").words()).contains("trams,rails,track");
    }

    @Test
    void anotherRuleShowsAnotherProblem() {
        chief.get("/desk/parts/TA");
        chief.post("/desk/parts/TA", Map.of("ta-network", "0"));
        assertThat(consultant.get("/desk/result").words()).doesNotContain("100 %");
        var wrong = send(PackFile.RULES, shipped(PackFile.RULES) + "warning-slow,ta-networks,5,LOW\n");
        assertThat(wrong.words()).contains("rules.csv, line", "no question has the key ta-networks");
        assertThat(send(PackFile.RULES, shipped(PackFile.RULES) + "warning-slow,ta-network,5,LOW\n")
                        .words())
                .contains("The file is changed");
        assertThat(consultant.get("/desk/rules").words()).contains("network");
        assertThat(consultant.get("/desk/result").words()).contains("100 %");
        assertThat(send(PackFile.RULES, "x".repeat(20_000)).status()).isEqualTo(422);
        assertThat(chief.get("/desk/files").words()).contains("Changed");
    }

    @Test
    void aFunctionOfTheCitysOwnIsMappedAndStaysWhileASystemHasIt() {
        var own = shipped(PackFile.FUNCTIONS) + "trams,money,,,\n";
        assertThat(send(PackFile.FUNCTIONS, own).words())
                .contains("functions.csv, line", "no category has the key money");
        send(
                PackFile.TEXTS,
                "category.money,en,Money matters\ncategory.money.about,en,What is paid.\nfunction.trams,en,Tram tickets\n"
                        + "work.party,en,Celebration\n");
        assertThat(send(PackFile.CATEGORIES, shipped(PackFile.CATEGORIES) + "money\n")
                        .words())
                .contains("The file is changed");
        assertThat(send(PackFile.FUNCTIONS, own).words()).contains("The file is changed");
        assertThat(chief.get("/desk/systems").words()).contains("Money matters", "What is paid.");
        assertThat(chief.get("/desk/systems/map").words()).contains("Tram tickets");
        var form =
                chief.get("/desk/systems/new").form("/study/desk/systems/new").orElseThrow();
        chief.send(form, Map.of("name", "Tram till", "category", "money", "state", "USED", "functions", "trams"));
        assertThat(chief.get("/desk/systems").words()).contains("Tram till", "Tram tickets");
        assertThat(send(PackFile.FUNCTIONS, shipped(PackFile.FUNCTIONS)).words())
                .contains("A listed system has trams");
        assertThat(send(PackFile.CATEGORIES, shipped(PackFile.CATEGORIES)).words())
                .contains("no category has the key money");
        assertThat(send(PackFile.WORK_PLAN, shipped(PackFile.WORK_PLAN) + "party,25\n")
                        .status())
                .isEqualTo(422);
        send(PackFile.WORK_PLAN, shipped(PackFile.WORK_PLAN) + "party,2\n");
        assertThat(consultant.get("/desk/schedule").words()).contains("6 steps in 12 months", "Celebration");
        assertThat(consultant.get("/desk/files/WORK_PLAN/file.csv").words()).contains("party,2");
    }
}
