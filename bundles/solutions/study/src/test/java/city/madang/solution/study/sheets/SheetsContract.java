// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.document.Table;
import city.madang.identity.Role;
import city.madang.solution.study.StudyModule;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The questionnaire as a spreadsheet, out and in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SheetsContract {
    private static final int OWN = 6;

    private Site site;
    private Browser officer;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new StudyModule());
    }

    @BeforeEach
    void begin() {
        site.empty("study_turn");
        officer = official("itchief", StudyModule.IT);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Browser official(String login, Role role) {
        return site.official(login, Optional.empty(), role);
    }

    private List<List<String>> rows(String path) throws Exception {
        return site.kit().documents().rows(new ByteArrayInputStream(officer.bytes(path)), 100);
    }

    /** The workbook with these answers, and rows of the writer's own behind. */
    private byte[] filled(Map<String, String> answers, List<List<String>> more) throws Exception {
        var rows = rows("/desk/sheets/answers.xlsx");
        var width = rows.get(0).size();
        var out = new ArrayList<List<Object>>();
        for (var row : rows.subList(1, rows.size())) {
            var cells = new ArrayList<Object>(row);
            while (cells.size() < width) {
                cells.add("");
            }
            if (answers.containsKey(row.get(0))) {
                cells.set(OWN, answers.get(row.get(0)));
            }
            out.add(cells);
        }
        for (var row : more) {
            var cells = new ArrayList<Object>(List.of(row.get(0), "", "", "", "", "", row.get(1), ""));
            out.add(cells);
        }
        return site.kit().documents().xlsx(new Table("questions", rows.get(0), out), Locale.ENGLISH);
    }

    private Page send(String name, byte[] content) {
        officer.get("/desk/sheets");
        return officer.post("/desk/sheets", Map.of(), new SentFile("file", name, content));
    }

    @Test
    void whatIsFilledInIsShownAndThenTaken() throws Exception {
        var look = send(
                "filled.xlsx",
                filled(
                        Map.of(
                                "ta-network",
                                "3 – In all offices, with rules",
                                "ta-staff",
                                "2",
                                "ta-swot",
                                "-strong",
                                "ta-registers",
                                "9"),
                        List.of(List.of("ta-none", "1"), List.of("ta-staff", "1"), List.of("fa-budget", "12"))));
        assertThat(look.first("#good").text()).contains("-strong", "3 – In all offices");
        assertThat(look.all("#good tbody tr")).hasSize(3);
        assertThat(look.first("#bad").text())
                .contains(
                        "No question has this key",
                        "stands in the file before",
                        "Your group is not asked",
                        "no answer to the question");
        assertThat(official("consultant", StudyModule.CONSULTANT)
                        .get("/desk/parts/TA")
                        .words())
                .doesNotContain("Official itchief");
        officer.get("/desk/sheets/filled");
        assertThat(officer.post("/desk/sheets/filled", Map.of()).words()).contains("Your answers are saved");
        var rows = rows("/desk/sheets/answers.csv?part=TA");
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("ta-network", "3 – In all offices, with rules"));
        // a file that comes back as it went out changes nothing, in Arabic too
        officer.speaking("ar");
        var same = officer.bytes("/desk/sheets/answers.csv");
        officer.speaking("en");
        assertThat(send("same.csv", same).words()).contains("3 answers are the same as before", "No answer changes");
    }

    @Test
    void whatIsSignedMeanwhileIsListed() throws Exception {
        var executive = official("vicemayor", StudyModule.EXECUTIVE);
        executive.get("/desk/parts/LA");
        executive.post(
                "/desk/parts/LA",
                Map.of(
                        "la-electronic",
                        "2",
                        "la-deadline",
                        "2",
                        "la-reporters",
                        "2",
                        "la-channel",
                        "2",
                        "la-institutions",
                        "none",
                        "la-changes",
                        "none"));
        send("first.xlsx", filled(Map.of("la-privacy", "2"), List.of()));
        officer.post("/desk/sheets/filled", Map.of());
        var look = send("second.xlsx", filled(Map.of("la-privacy", "4"), List.of()));
        var form = look.form("/study/desk/sheets/filled").orElseThrow();
        executive.get("/desk/parts/LA");
        executive.post("/desk/parts/LA/sign", Map.of());
        assertThat(officer.send(form, Map.of()).words()).contains("Something has changed", "The part is signed off");
        assertThat(executive.get("/desk/parts/LA").words()).contains("Official itchief, IT: 2");
    }

    @Test
    void refusesWhatIsNoTable() {
        for (var content : new String[] {"PK\u0003\u0004 not a workbook", "key,other\r\n1,2\r\n", "\u0000\u0001"}) {
            var page = send("bad.csv", content.getBytes(StandardCharsets.UTF_8));
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.errors()).isNotEmpty();
        }
        var many = "Key,Your answer\r\n" + "ta-network,1\r\n".repeat(3000);
        assertThat(send("many.csv", many.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(422);
        var huge = "Key,Your answer\r\nea-population,1E999999999\r\n";
        assertThat(send("huge.csv", huge.getBytes(StandardCharsets.UTF_8))
                        .first("#bad")
                        .text())
                .contains("1E999999999");
    }

    @Test
    void thePaperIsEmptyInEveryLanguage() {
        for (var tag : new String[] {"en", "ko", "ar"}) {
            officer.speaking(tag);
            assertThat(officer.bytes("/desk/sheets/questions.pdf?part=EA"))
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
