// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.links.VoiceDocuments;
import city.madang.solution.complaints.links.VoiceTasks;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of the citizens' voice: written, published, read by everybody, and the same for ever. */
abstract class VoiceContract extends AtTheDesk {
    private static final Duration MONTH = Duration.ofDays(31);

    private Browser officer;
    private ReceiptNumber told;
    private YearMonth month;

    @BeforeAll
    @Override
    void open() {
        super.open();
        site.at(Instant.parse("2026-01-05T03:00:00Z"));
    }

    /** Each test has a month of its own, with twelve requests, of which one is public and answered; and it is over. */
    @BeforeEach
    void aMonthPasses() {
        site.later(MONTH);
        month = YearMonth.from(site.now().atZone(site.kit().city().zone()));
        for (int each = 0; each < 6; each++) {
            Citizens.filed(site, Map.of("title", "Hole " + each));
        }
        for (int each = 0; each < 5; each++) {
            Citizens.filed(site, Map.of("title", "Something " + each, "service", ""));
        }
        told = Citizens.filed(site, Map.of("title", "Bags at the market", "service", "rubbish"));
        signIn();
        act(cleaner, told, "answer", Map.of("answer", "Collected every morning.", "cleanText", "on"));
        site.later(MONTH);
        new Tallies(site.kit()).count(() -> false);
        signIn();
        officer = site.official("officer", Optional.empty(), Desk.OFFICER);
    }

    private String desk() {
        return "/desk/reports/" + month;
    }

    private String reports() {
        return "/reports/" + month;
    }

    private Page write(Browser who, Map<String, String> fields) {
        var page = who.get(desk());
        var all = new TreeMap<>(fields);
        all.put("version", page.first("input[name=version]").attr("value"));
        return who.post(desk(), all);
    }

    private Page publish(Browser who) {
        var version = who.get(desk()).first("input[name=version]").attr("value");
        return who.post(desk() + "/publish", Map.of("version", version));
    }

    private void published() {
        write(
                officer,
                Map.of("introduction.en", "You told us much.", "changed.en", "More bins.", "more", told.value()));
        assertThat(publish(chief).status()).isEqualTo(200);
    }

    @Test
    void isWrittenByOfficialsPublishedByAChiefAndReadByEverybody() {
        assertThat(site.get(reports()).status()).isEqualTo(404);
        published();
        var page = site.get(reports());
        assertThat(page.first("#introduction").text()).isEqualTo("You told us much.");
        assertThat(page.all("#whole td:nth-of-type(1)")).startsWith("12", "11", "1");
        assertThat(page.text()).contains("Bags at the market").contains("Collected every morning.");
        assertThat(site.get("/reports").all("#reports a")).hasSizeGreaterThan(0);
        assertThat(site.get("/reports/" + month + "?as=csv").text()).contains("By kind of matter,Broken road,6,");
        assertThat(site.browser().bytes(reports() + "/report.pdf")).startsWith("%PDF".getBytes());
        assertThat(site.get("/reports.atom").text()).contains("You told us much.");
    }

    @Test
    void tellsNoPartThatIsFew() {
        published();
        assertThat(site.get(reports()).all("table.table-sm th[scope=row]"))
                .contains("Broken road", "Others")
                .doesNotContain("Dumped rubbish");
        assertThat(site.get(reports() + "?as=csv").text())
                .contains("fewer than 5")
                .doesNotContain("Dumped rubbish");
    }

    @Test
    void saysTheSameForEver() {
        published();
        var csv = site.get(reports() + "?as=csv").text();
        act(roadworker, firstHole(), "answer", Map.of("answer", "Filled."));
        new Tallies(site.kit()).count(() -> false);
        assertThat(site.get(reports() + "?as=csv").text()).isEqualTo(csv);
    }

    private ReceiptNumber firstHole() {
        return ReceiptNumber.parse(
                roadworker.get("/desk").first("input[name=row]").attr("value").replaceFirst(":.*", ""));
    }

    @Test
    void isMendedByAnotherEditionAndKeepsTheFirst() {
        published();
        write(officer, Map.of("introduction.en", "You told us more."));
        assertThat(publish(chief).status()).isEqualTo(409);
        write(officer, Map.of("introduction.en", "You told us more.", "mended.en", "A number was wrong."));
        publish(chief);
        var page = site.get(reports());
        assertThat(page.text()).contains("You told us more.").contains("What this edition mends: A number was wrong.");
        assertThat(page.all("#editions a")).containsExactly("Edition 2", "Edition 1");
        assertThat(site.get(reports() + "?edition=1").text())
                .contains("You told us much.")
                .contains("was mended");
    }

    @Test
    void isWrittenOnlyByThoseWhoWorkForTheWholeCity() {
        assertThat(roadworker.get(desk()).status()).isEqualTo(409);
        assertThat(chief.get("/desk/reports/" + month.plusMonths(1)).status()).isEqualTo(404);
        write(officer, Map.of("more", told.value()));
        assertThat(officer.get(desk()).all("form[action$=publish]")).isEmpty();
        assertThat(publish(chief).status()).isEqualTo(409);
    }

    @Test
    void keepsWhatSomebodyElseWrote() {
        var seen = officer.get(desk()).first("input[name=version]").attr("value");
        write(chief, Map.of("introduction.en", "Of the chief."));
        var late = officer.post(desk(), Map.of("introduction.en", "Of the officer.", "version", seen));
        assertThat(late.status()).isEqualTo(409);
        assertThat(officer.get(desk()).text()).contains("Of the chief.");
    }

    @Test
    void takesOnlyPublicRequestsThatWereAnswered() {
        var page = write(officer, Map.of("introduction.en", "We.", "more", "no-number"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).containsExactly("no-number is not public, or not answered");
        assertThat(page.text()).contains("We.");
    }

    @Test
    void asksForAnIntroductionInEachLanguageThatIsWritten() {
        var page = write(officer, Map.of("changed.en", "More bins."));
        assertThat(page.errors())
                .containsExactly("Write an introduction in each language in which something is written");
    }

    @Test
    void isReadInEveryLanguageAndLosesARequestThatIsTakenBack() {
        published();
        assertThat(site.browser().speaking("ko").get(reports()).text()).contains("시민이 말하고 시가 했습니다");
        assertThat(site.browser().speaking("ar").get(reports()).first("html").attr("dir"))
                .isEqualTo("rtl");
        var citizen = site.holder(told);
        citizen.get("/requests/" + told.value());
        citizen.post("/requests/" + told.value() + "/reopen", Map.of("again", "They are there again."));
        assertThat(site.get(reports()).text()).doesNotContain("Collected every morning.");
    }

    @Test
    void isAskedForUntilItIsPublished() {
        var tasks = new VoiceTasks(site.kit(), new VoiceReports(site.kit(), new Services(site.kit())));
        var official = site.kit()
                .organisation()
                .officials(Desk.CHIEF, Optional.empty())
                .get(0);
        assertThat(tasks.tasks(official, 10)).extracting(task -> task.path()).contains(desk());
        published();
        assertThat(tasks.tasks(official, 10)).extracting(task -> task.path()).doesNotContain(desk());
    }

    @Test
    void isFoundByTheSearch() {
        published();
        var documents = new VoiceDocuments(site.kit(), new VoiceReports(site.kit(), new Services(site.kit())));
        var id = month + ".en";
        assertThat(documents.document(id)).hasValueSatisfying(document -> {
            assertThat(document.body()).contains("You told us much.").contains("More bins.");
            assertThat(document.path()).isEqualTo(reports());
        });
        assertThat(documents.documentsAfter("", 100))
                .anyMatch(document -> document.id().equals(id));
        assertThat(documents.documentsAfter(id, 100))
                .noneMatch(document -> document.id().equals(id));
    }
}
