// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.letter;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.study.StudyModule;
import city.madang.testkit.Browser;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The letter says what the answers say, until somebody writes it anew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LetterContract {
    private static final String PATH = "/desk/letter";

    private Site site;
    private Browser consultant;
    private Browser executive;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new StudyModule());
    }

    @BeforeEach
    void begin() {
        site.empty("study_turn");
        consultant = site.official("consultant", Optional.empty(), StudyModule.CONSULTANT);
        executive = site.official("vicemayor", Optional.empty(), StudyModule.EXECUTIVE);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void weakCriteriaAreNamedAndProposalsFollowTheAnswers() {
        assertThat(consultant.get(PATH).all("#criteria .tag, #criteria .badge")).hasSize(5);
        executive.get("/desk/parts/EA");
        executive.post("/desk/parts/EA", Map.of("ea-commitment", "4", "ea-strategy", "1"));
        executive.get("/desk/parts/RC");
        executive.post("/desk/parts/RC", Map.of("rc-unit", "3"));
        var page = consultant.get(PATH);
        assertThat(page.all("#criteria .tag, #criteria .badge")).hasSize(4);
        assertThat(page.words()).contains("3.5", "Nobody has answered the questions on this yet");
        assertThat(consultant.get(PATH + "/page").words())
                .contains("Letter of intent of Testville", "wants to carry out");
        assertThat(consultant.get("/desk/report").words()).contains("Readiness by five criteria");
    }

    @Test
    void whatIsWrittenTakesThePlaceOfTheProposal() {
        executive.get(PATH);
        var kept = executive.post(
                PATH,
                Map.of("recipient", "Fund for cities", "commitment", "We <want> it.", "signer", "The vice mayor"));
        assertThat(kept.words()).contains("The letter is kept");
        assertThat(consultant.get(PATH + "/page").words())
                .contains("Fund for cities", "We <want> it.", "The vice mayor");
        assertThat(consultant.bytes(PATH + "/letter.pdf")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        executive.get(PATH);
        var wrong = executive.post(PATH, Map.of("commitment", "x".repeat(2001), "signer", "Somebody else"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.form("/study" + PATH).orElseThrow().values()).containsValue("Somebody else");
        executive.get(PATH);
        executive.post(PATH, Map.of("recipient", "", "commitment", "", "signer", ""));
        assertThat(consultant.get(PATH + "/page").words()).doesNotContain("Fund for cities", "We <want> it.");
        var planner = site.official("planner", Optional.empty(), StudyModule.PLANNING);
        assertThat(planner.get(PATH).find("#letter-form")).isEmpty();
    }
}
