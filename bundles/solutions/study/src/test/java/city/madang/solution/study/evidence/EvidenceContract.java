// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import city.madang.solution.study.StudyModule;
import city.madang.testkit.Browser;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files that show why an answer is what it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EvidenceContract {
    private static final String PATH = "/desk/evidence/la-privacy";

    private Site site;
    private Browser officer;
    private Browser consultant;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new StudyModule());
    }

    @BeforeEach
    void begin() {
        site.empty("study_turn");
        officer = official("itchief", StudyModule.IT);
        consultant = official("consultant", StudyModule.CONSULTANT);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Browser official(String login, Role role) {
        return site.official(login, Optional.empty(), role);
    }

    private static SentFile[] papers(int many) {
        return IntStream.range(0, many)
                .mapToObj(at -> SentFile.pdf("files", "law-" + at + ".pdf"))
                .toArray(SentFile[]::new);
    }

    @Test
    void isSeenByAllAndTakenAwayByWhoAddedIt() {
        var form = officer.get(PATH).form("/study" + PATH).orElseThrow();
        assertThat(officer.send(form, Map.of(), papers(2)).words()).contains("The evidence is added", "law-1.pdf");
        // a second press adds nothing
        officer.send(form, Map.of(), papers(2));
        var page = consultant.get(PATH);
        assertThat(page.all("#files li")).hasSize(2);
        assertThat(page.find("#evidence-form")).isEmpty();
        var link = page.first("#files a");
        assertThat(link.hasAttr("download")).isTrue();
        assertThat(link.attr("type")).isEqualTo("application/pdf");
        assertThat(consultant.bytes("/" + link.attr("href"))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        officer.get("/desk/parts/LA");
        assertThat(consultant.get("/desk/parts/LA").words()).contains("Evidence: 2 files");
        assertThat(consultant.get("/desk/report").words()).contains("Evidence: law-0.pdf, law-1.pdf");
        assertThat(officer.get(PATH).words()).contains("Remove");
        officer.post(
                officer.get(PATH).first("form[action$=remove]").attr("action").replaceFirst("^/study", ""), Map.of());
        assertThat(consultant.get(PATH).all("#files li")).hasSize(1);
    }

    @Test
    void takesNoMoreThanFiveAndNoneAfterTheSignOff() {
        officer.get(PATH);
        officer.post(PATH, Map.of(), papers(4));
        officer.get(PATH);
        assertThat(officer.post(PATH, Map.of(), papers(2)).words()).contains("at most 5 files");
        assertThat(consultant.get(PATH).all("#files li")).hasSize(4);
        var script = new SentFile(
                "files",
                "run.html",
                "<!DOCTYPE html><html><body><script>x</script></body></html>".getBytes(StandardCharsets.UTF_8));
        officer.get(PATH);
        assertThat(officer.post(PATH, Map.of(), script).status()).isEqualTo(422);
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
        officer.get("/desk/parts/LA");
        officer.post("/desk/parts/LA", Map.of("la-privacy", "2"));
        var late = officer.get(PATH).form("/study" + PATH).orElseThrow();
        executive.get("/desk/parts/LA");
        executive.post("/desk/parts/LA/sign", Map.of());
        assertThat(officer.send(late, Map.of(), papers(1)).words()).contains("This part is signed off");
        assertThat(officer.get(PATH).find("form[action$=remove]")).isEmpty();
    }
}
