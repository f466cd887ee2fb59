// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.document.BadTable;
import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.PageForm;
import city.madang.testkit.SentFile;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What officials see and do. */
abstract class DeskContract extends AtTheDesk {

    private static Page answer(Browser official, ReceiptNumber number, String text, String... ticks) {
        official.get(desk(number));
        var fields = new TreeMap<>(Map.of("answer", text));
        for (var tick : ticks) {
            fields.put(tick, "yes");
        }
        return official.post(desk(number) + "/answer", fields);
    }

    @Test
    void leadsFromFilingToRating() {
        var citizen = site.browser();
        var number = Citizens.number(Citizens.file(citizen, Map.of("title", "The whole way")));
        chief.get(desk(number));
        var assigned = chief.post(desk(number) + "/assign", Map.of("department", "streets", "note", "known place"));
        assertThat(assigned.words())
                .contains("The request has been assigned.")
                .contains("In progress")
                .contains("known place");
        assertThat(citizen.get("/requests/" + number.value()).words())
                .contains("In progress")
                .doesNotContain("known place");
        var answered = answer(roadworker, number, "The hole was filled.", "cleanText");
        assertThat(answered.words()).contains("The answer has been sent.");
        var page = citizen.get("/requests/" + number.value());
        assertThat(page.first("#answer").text()).isEqualTo("The hole was filled.");
        assertThat(page.words()).contains("Official roadworker");
        var rated = citizen.post("/requests/" + number.value() + "/rate", Map.of("stars", "5", "reason", "Quick"));
        assertThat(rated.words()).contains("Thank you.").contains("5, helped very much");
        assertThat(rated.form("/complaints/requests/" + number.value() + "/rate"))
                .isEmpty();
        assertThat(site.recorded()).extracting("action").contains("complaints.assign", "complaints.answer");
    }

    @Test
    void asksForOneOfFiveRatings() {
        var citizen = site.browser();
        var number = Citizens.number(Citizens.file(citizen, Map.of()));
        answer(roadworker, number, "Done.");
        citizen.get("/requests/" + number.value());
        var page = citizen.post("/requests/" + number.value() + "/rate", Map.of("stars", "6", "reason", "Well"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("reason").value()).isEqualTo("Well");
        assertThat(page.field("stars").error()).isNotEmpty();
    }

    @Test
    void deputySeesAndAnswersWhatTheAbsentColleagueWould() {
        var number = Citizens.filed(site, Map.of("title", "For whoever stands in"));
        var deputy = site.official("deputy", Optional.of("environment"));
        assertThat(deputy.get(desk(number)).status()).isEqualTo(403);
        site.standIn("roadworker", "deputy", 5);
        assertThat(deputy.get("/desk").words()).contains("For whoever stands in");
        assertThat(answer(deputy, number, "Done in their place.").words()).contains("The answer has been sent.");
        assertThat(deputy.get(desk(number)).words()).contains("Official deputy");
    }

    @Test
    void keepsDepartmentsApart() {
        var number = Citizens.filed(site, Map.of("title", "For the road people"));
        assertThat(roadworker.get(desk(number)).status()).isEqualTo(200);
        assertThat(chief.get(desk(number)).status()).isEqualTo(200);
        assertThat(cleaner.get(desk(number)).status()).isEqualTo(403);
        assertThat(cleaner.get("/desk").words()).doesNotContain("For the road people");
        assertThat(roadworker.get("/desk").words()).contains("For the road people");
        var form = roadworker
                .get(desk(number))
                .form("/complaints" + desk(number) + "/answer")
                .orElseThrow();
        var forged = new TreeMap<>(Map.of("version", form.values().get("version"), "answer", "Not mine"));
        var own = Citizens.filed(site, Map.of("service", "rubbish"));
        var mine = cleaner.get(desk(own))
                .form("/complaints" + desk(own) + "/answer")
                .orElseThrow();
        forged.put("_csrf", mine.values().get("_csrf"));
        var refused = cleaner.send(new PageForm(form.action(), forged), Map.of());
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void letsEverybodyAtTheDeskSeeWhatNobodyIsInChargeOf() {
        var number = Citizens.filed(site, Map.of("service", "", "title", "Nobody knows"));
        assertThat(cleaner.get("/desk").words()).contains("Nobody knows");
        assertThat(cleaner.get(desk(number)).status()).isEqualTo(200);
    }

    @Test
    void keepsCitizensOutOfTheDesk() {
        var number = Citizens.filed(site, Map.of("title", "Not for strangers"));
        assertThat(site.browser().get("/desk").text()).doesNotContain("Not for strangers");
        assertThat(site.browser().get(desk(number)).text()).doesNotContain("Not for strangers");
        assertThat(site.holder(number).get(desk(number)).text()).doesNotContain("Not for strangers");
    }

    @Test
    void recordsALookAtAPrivateRequest() {
        var number = Citizens.filed(site, Map.of("visibility", "PRIVATE"));
        chief.get(desk(number));
        assertThat(site.recorded())
                .anySatisfy(entry -> assertThat(entry.subject()).isEqualTo(number.toString()));
    }

    @Test
    void keepsTheTypedAnswerWhenAColleagueWasFaster() {
        var number = Citizens.filed(site, Map.of());
        var stale = roadworker
                .get(desk(number))
                .form("/complaints" + desk(number) + "/answer")
                .orElseThrow();
        chief.get(desk(number));
        chief.post(desk(number) + "/assign", Map.of("department", "streets"));
        var page = roadworker.send(stale, Map.of("answer", "My long answer"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.field("answer").value()).isEqualTo("My long answer");
        assertThat(page.errors()).anyMatch(error -> error.contains("A colleague changed this request"));
        var again = page.form("/complaints" + desk(number) + "/answer").orElseThrow();
        assertThat(roadworker.send(again, Map.of()).words()).contains("The answer has been sent.");
    }

    @Test
    void saysThatAnEndedRequestCannotBeAnswered() {
        var citizen = site.browser();
        var number = Citizens.number(Citizens.file(citizen, Map.of()));
        var form = roadworker
                .get(desk(number))
                .form("/complaints" + desk(number) + "/answer")
                .orElseThrow();
        citizen.get("/requests/" + number.value());
        citizen.post("/requests/" + number.value() + "/withdraw", Map.of());
        var page = roadworker.send(form, Map.of("answer", "Too late"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(answeredWords(number)).doesNotContain("Too late");
    }

    private String answeredWords(ReceiptNumber number) {
        return site.holder(number).get("/requests/" + number.value()).words();
    }

    @Test
    void putsTheMostUrgentFirstAndMarksWhatIsLate() {
        var slow = Citizens.filed(site, Map.of("title", "Five days", "service", "roads"));
        var quick = Citizens.filed(site, Map.of("title", "Same day", "service", "rubbish"));
        var titles = chief.get("/desk").all("tbody a");
        assertThat(titles.indexOf("Same day")).isLessThan(titles.indexOf("Five days"));
        var before = site.now();
        site.later(Duration.ofDays(1));
        var late = site.official("chief", Optional.empty())
                .get("/desk?overdue=yes")
                .all("tbody a");
        site.at(before);
        assertThat(late).contains("Same day").doesNotContain("Five days");
        assertThat(slow).isNotEqualTo(quick);
    }

    @Test
    void filtersByStatusServiceAreaAndOfficer() {
        var number = Citizens.filed(site, Map.of("title", "Filter me", "service", "rubbish"));
        var me = cleaner.get(desk(number))
                .first("select[name=officer] option:contains(Official cleaner)")
                .attr("value");
        cleaner.post(desk(number) + "/assign", Map.of("department", "environment", "officer", me));
        assertThat(cleaner.get("/desk?mine=yes").all("tbody a")).contains("Filter me");
        assertThat(chief.get("/desk?mine=yes").all("tbody a")).doesNotContain("Filter me");
        assertThat(chief.get("/desk?service=rubbish&area=mapo&status=ASSIGNED").all("tbody a"))
                .contains("Filter me");
        assertThat(chief.get("/desk?service=roads").all("tbody a")).doesNotContain("Filter me");
        assertThat(chief.get("/desk?status=ANSWERED").all("tbody a")).doesNotContain("Filter me");
        assertThat(chief.get("/desk?status=%3Cb%3E&service=..%2F&page=-1").status())
                .isEqualTo(200);
    }

    @Test
    void refusesAnOfficerOfAnotherDepartment() {
        var number = Citizens.filed(site, Map.of("service", "rubbish"));
        var me = cleaner.get(desk(number))
                .first("select[name=officer] option:contains(Official cleaner)")
                .attr("value");
        var page = cleaner.post(desk(number) + "/assign", Map.of("department", "streets", "officer", me));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("officer").error()).contains("does not work for");
    }

    @Test
    void showsPhotosAndContactToTheOffice() {
        var number = Citizens.filed(
                site, Map.of("name", "Lee Sora", "reach", "010-0000-0000"), SentFile.png("photo", "hole.png"));
        var page = roadworker.get(desk(number));
        assertThat(page.words()).contains("Lee Sora").contains("010-0000-0000");
        assertThat(roadworker.bytes("/" + page.first(".photos a").attr("href"))).isNotEmpty();
        assertThat(cleaner.get("/" + page.first(".photos a").attr("href")).status())
                .isEqualTo(403);
    }

    @Test
    void listsWaitingRequestsAsTasks() {
        Citizens.filed(site, Map.of("title", "A task", "service", "rubbish"));
        var tasks = site.offer().tasks().get("inbox");
        var official = site.organisation().officials(Desk.OFFICER, Optional.of(new DepartmentId("environment")));
        assertThat(tasks.tasks(official.get(0), 100)).extracting("title").contains("A task");
    }

    @Test
    void countsAnswersInTime() {
        var number = Citizens.filed(site, Map.of("service", "rubbish"));
        answer(cleaner, number, "Taken away.");
        Citizens.filed(site, Map.of("service", "rubbish"));
        var before = site.now();
        site.later(Duration.ofMinutes(1));
        var answered = figure("answered");
        site.later(Duration.ofDays(2));
        var share = figure("in-time");
        site.later(Duration.ofDays(29));
        var later = figure("answered");
        site.at(before);
        assertThat(share).isBetween(new BigDecimal("1"), new BigDecimal("99"));
        assertThat(answered).isPositive();
        assertThat(later).as("answers of the last thirty days").isZero();
    }

    private BigDecimal figure(String indicator) {
        return site.offer()
                .indicators()
                .get(indicator)
                .source()
                .figure()
                .orElseThrow()
                .value();
    }

    @Test
    void letsOnlyTheChiefNameServices() {
        assertThat(roadworker.get("/desk/services").status()).isEqualTo(403);
        var page = chief.post(
                "/desk/services", Map.of("code", "roads", "name.en", "Again", "department", "", "days", "0"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("days").error()).isNotEmpty();
        assertThat(page.field("name.en").value()).isEqualTo("Again");
        assertThat(chief.post("/desk/services", Map.of("code", "roads", "name.en", "Again", "days", "3"))
                        .field("code")
                        .error())
                .contains("taken");
    }

    @Test
    void savesTheInboxAsTheOfficialSeesItWithoutFormulas() throws BadTable {
        Citizens.filed(site, Map.of("title", "=HYPERLINK(\"http://x\")", "service", "rubbish"));
        Citizens.filed(site, Map.of("title", "Only for the road people"));
        var csv = new String(cleaner.bytes("/desk?service=rubbish&as=csv"), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
                .contains("Dumped rubbish,Mapo-gu,Department environment")
                .doesNotContain("Only for the road people");
        var rows = site.kit().documents().rows(new ByteArrayInputStream(chief.bytes("/desk?as=xlsx")), 1000);
        assertThat(rows.get(0)).startsWith("Number", "Request", "Status");
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("Only for the road people"));
        assertThat(chief.get("/desk?as=exe").all("tbody a")).contains("Only for the road people");
        assertThat(site.browser().get("/desk?as=csv").text()).doesNotContain("Mapo-gu");
        assertThat(site.recorded()).extracting("action").contains("complaints.export");
    }

    @Test
    void drawsHowTheOfficeKeepsItsTimesWithTheFiguresAsATable() {
        var number = Citizens.filed(site, Map.of("service", "rubbish"));
        answer(cleaner, number, "Taken away.");
        var before = site.now();
        site.later(Duration.ofDays(2));
        var page = site.official("chief", Optional.empty()).get("/desk/figures");
        site.at(before);
        assertThat(page.find("figure.chart svg")).isPresent();
        assertThat(page.all("figure.chart tbody th")).hasSize(13);
        assertThat(page.words()).contains("Answered in time").contains("Source: Complaints");
        assertThat(site.browser().get("/desk/figures").all("figure")).isEmpty();
    }

    @Test
    void printsTheAnswerForTheCitizenAndTheOffice() {
        var citizen = site.browser();
        var number = Citizens.number(Citizens.file(citizen, Map.of("title", "On paper, please")));
        var path = "/requests/" + number.value() + "/answer.pdf";
        assertThat(citizen.get(path).status()).isEqualTo(404);
        answer(roadworker, number, "The hole was filled.");
        assertThat(citizen.get("/requests/" + number.value()).link("The answer as a PDF"))
                .isEqualTo("/complaints" + path);
        assertThat(new String(citizen.bytes(path), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(new String(roadworker.bytes("/desk" + path), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        assertThat(cleaner.get("/desk" + path).status()).isEqualTo(403);
        assertThat(site.browser().get(path).text()).doesNotContain("%PDF");
        var stranger = site.holder(Citizens.filed(site, Map.of()));
        assertThat(stranger.get(path).text()).doesNotContain("%PDF");
    }
}
