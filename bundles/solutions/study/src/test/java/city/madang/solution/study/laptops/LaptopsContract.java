// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import city.madang.kit.AuditLog;
import city.madang.solution.study.StudyModule;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A laptop and the city's own installation, each with its own database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LaptopsContract {
    private Site city;
    private Site laptop;
    private Browser consultant;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        city = kit().open(new StudyModule());
        laptop = TestKit.onDerby().open(new StudyModule());
    }

    @BeforeEach
    void begin() {
        city.empty("study_turn");
        laptop.empty("study_turn");
        consultant = official(city, "consultant", StudyModule.CONSULTANT);
    }

    @AfterAll
    void close() {
        laptop.close();
        city.close();
    }

    private static Browser official(Site site, String login, Role role) {
        return site.official(login, Optional.empty(), role);
    }

    private static void answer(Site site, String login, Role role, String part, Map<String, String> said) {
        var browser = official(site, login, role);
        browser.get("/desk/parts/" + part);
        assertThat(browser.post("/desk/parts/" + part, said).words()).contains("Your answers are saved");
    }

    private byte[] file() {
        var writer = official(laptop, "carrier", StudyModule.CONSULTANT);
        writer.get("/desk/laptops");
        return writer.post("/desk/laptops/file", Map.of("laptop", "North office"))
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    private Page send(byte[] content) {
        consultant.get("/desk/laptops");
        return consultant.post("/desk/laptops", Map.of(), new SentFile("file", "study-answers.csv", content));
    }

    private Page take(Map<String, String> chosen) {
        return consultant.post("/desk/laptops/merge", chosen);
    }

    @Test
    void answersOfALaptopCountLikeOthers() {
        answer(laptop, "itchief", StudyModule.IT, "LA", Map.of("la-privacy", "3"));
        assertThat(consultant.get("/desk").words()).contains("IT: 12 questions to answer");
        var look = send(file());
        assertThat(look.words())
                .contains("Answers of North office", "New answers 1")
                .doesNotContain("Conflicts");
        assertThat(consultant.get("/desk").words()).contains("IT: 12 questions to answer");
        consultant.get("/desk/laptops/merge");
        assertThat(take(Map.of()).words()).contains("The answers of North office are here", "1 counts");
        assertThat(consultant.get("/desk/parts/LA").words()).contains("Official itchief (laptop North office), IT: 3");
        assertThat(consultant.get("/desk").words()).contains("IT: 11 questions to answer");
    }

    @Test
    void theSameFileChangesNothingAndANewerOneReplaces() {
        answer(laptop, "itchief", StudyModule.IT, "LA", Map.of("la-privacy", "3"));
        var first = file();
        send(first);
        take(Map.of());
        var before = city.recorded().size();
        assertThat(send(first).find("#nothing")).isPresent();
        take(Map.of());
        assertThat(city.recorded()).hasSize(before);
        laptop.later(Duration.ofMinutes(5));
        answer(laptop, "itchief", StudyModule.IT, "LA", Map.of("la-privacy", "1"));
        answer(laptop, "itchief", StudyModule.IT, "TA", Map.of("ta-network", "2"));
        assertThat(send(file()).words()).contains("take the place of older ones of this laptop 1", "New answers 1");
        take(Map.of());
        assertThat(consultant.get("/desk/parts/LA").words())
                .contains("(laptop North office), IT: 1")
                .doesNotContain("IT: 3");
        assertThat(send(first).errors()).anyMatch(error -> error.contains("A newer file of this laptop"));
        laptop.later(Duration.ofMinutes(5));
        answer(laptop, "itchief", StudyModule.IT, "LA", Map.of("la-privacy", ""));
        assertThat(send(file()).words()).contains("took back 1");
        take(Map.of());
        assertThat(consultant.get("/desk/parts/LA").words()).doesNotContain("North office");
    }

    @Test
    void whoAnsweredTwiceIsHeardOnceAsTheConsultantChooses() {
        answer(city, "itchief", StudyModule.IT, "TA", Map.of("ta-network", "4", "ta-staff", "2"));
        answer(laptop, "itchief", StudyModule.IT, "TA", Map.of("ta-network", "1", "ta-staff", "2"));
        var look = send(file());
        assertThat(look.words()).contains("Conflicts", "New answers 1");
        assertThat(look.first("#apart").text()).contains("This installation: 4.0", "North office: 1.0");
        var nothing = take(Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.words()).contains("Choose for each");
        assertThat(consultant.get("/desk/parts/TA").words()).doesNotContain("North office");
        consultant.get("/desk/laptops/merge");
        assertThat(take(Map.of("choice-0", "THEIRS")).words()).contains("1 counts, 1 stands back");
        assertThat(consultant.get("/desk/parts/TA").words())
                .contains("(laptop North office), IT: 1", "Official itchief, IT: 2")
                .doesNotContain("Official itchief, IT: 4", "(laptop North office), IT: 2");
        assertThat(city.recorded().stream()
                        .filter(each -> each.action().equals("study.merge-choice"))
                        .map(AuditLog.Entry::subject))
                .singleElement()
                .satisfies(subject -> assertThat(subject).startsWith("ta-network THEIRS"));
        assertThat(send(file()).find("#nothing")).isPresent();
        consultant.get("/desk/laptops");
        var removed = removal();
        assertThat(removed.words()).contains("No laptop's answers are here yet");
        assertThat(consultant.get("/desk/parts/TA").words())
                .contains("Official itchief, IT: 4")
                .doesNotContain("North office");
    }

    private Page removal() {
        var page = consultant.get("/desk/laptops");
        return consultant.post(page.first("form[action$=remove]").attr("action").replaceFirst("^/study", ""), Map.of());
    }

    @Test
    void whoAnswersAnewIsHeardAgain() {
        answer(city, "itchief", StudyModule.IT, "TA", Map.of("ta-network", "4"));
        answer(laptop, "itchief", StudyModule.IT, "TA", Map.of("ta-network", "1"));
        send(file());
        take(Map.of("choice-0", "THEIRS"));
        var own = official(city, "itchief", StudyModule.IT);
        assertThat(own.get("/desk/parts/TA").words()).contains("counts in place of yours");
        // saving something else leaves the choice as it is
        own.post("/desk/parts/TA", Map.of("ta-staff", "1"));
        assertThat(consultant.get("/desk/parts/TA").words()).contains("(laptop North office), IT: 1");
        own.get("/desk/parts/TA");
        own.post("/desk/parts/TA", Map.of("ta-network", "3"));
        assertThat(consultant.get("/desk/parts/TA").words())
                .contains("Official itchief, IT: 3")
                .doesNotContain("(laptop North office), IT: 1");
    }

    @Test
    void aSignedPartStaysAsItWasSigned() {
        answer(city, "itchief", StudyModule.IT, "LA", Map.of("la-privacy", "3"));
        var executive = official(city, "vicemayor", StudyModule.EXECUTIVE);
        var said = new HashMap<String, String>();
        for (var key : new String[] {"electronic", "deadline", "reporters", "channel"}) {
            said.put("la-" + key, "2");
        }
        said.put("la-changes", "none");
        said.put("la-institutions", "none");
        answer(city, "vicemayor", StudyModule.EXECUTIVE, "LA", said);
        executive.get("/desk/parts/LA");
        executive.post("/desk/parts/LA/sign", Map.of());
        answer(laptop, "deputy", StudyModule.IT, "LA", Map.of("la-privacy", "1"));
        var sent = file();
        assertThat(send(sent).first("#signed").text()).contains("Official deputy");
        take(Map.of());
        assertThat(consultant.get("/desk/parts/LA").words()).doesNotContain("Official deputy");
        // the consultant may not reopen, whatever is sent
        assertThat(send(sent).find("#reopen-form")).isEmpty();
        assertThat(consultant
                        .get("/desk/laptops/merge", Map.of("reopen-LA", "yes"))
                        .words())
                .contains("Left out");
        take(Map.of("reopen-LA", "yes", "reason", "mine"));
        assertThat(consultant.get("/desk/parts/LA").words()).doesNotContain("Official deputy");
        executive.get("/desk/laptops");
        var offered = executive.post("/desk/laptops", Map.of(), new SentFile("file", "answers.csv", sent));
        assertThat(offered.find("#reopen-LA")).isPresent();
        var look = executive.get("/desk/laptops/merge", Map.of("reopen-LA", "yes"));
        assertThat(look.words())
                .contains("New answers 1", "These parts are reopened")
                .doesNotContain("Left out");
        assertThat(consultant.get("/desk/parts/LA").words()).contains("Signed off by");
        var form = look.form("/study/desk/laptops/merge").orElseThrow();
        assertThat(executive.send(form, Map.of()).field("reason").error()).contains("Say why");
        assertThat(executive.send(form, Map.of("reason", "The deputy was away")).words())
                .contains("The answers of North office are here");
        assertThat(city.recorded().stream()
                        .filter(each -> each.action().equals("study.reopen"))
                        .map(AuditLog.Entry::subject))
                .containsExactly("LA The deputy was away");
        assertThat(consultant.get("/desk/parts/LA").words()).contains("Official deputy (laptop North office)");
        executive.get("/desk/parts/LA");
        executive.post("/desk/parts/LA/sign", Map.of());
        assertThat(removal().words()).contains("Reopen it first");
    }

    @Test
    void whatChangedMeanwhileIsShownAgain() {
        answer(laptop, "itchief", StudyModule.IT, "TA", Map.of("ta-network", "1"));
        var look = send(file());
        answer(city, "itchief", StudyModule.IT, "TA", Map.of("ta-network", "4"));
        var form = look.form("/study/desk/laptops/merge").orElseThrow();
        assertThat(consultant.send(form, Map.of()).status()).isEqualTo(422);
        assertThat(consultant.send(form, Map.of("choice-0", "HERE")).words()).contains("Something has changed");
        consultant.get("/desk/laptops/merge");
        assertThat(take(Map.of("choice-0", "HERE")).words()).contains("0 count, 1 stands back");
        assertThat(consultant.get("/desk/parts/TA").words()).contains("Official itchief, IT: 4");
    }

    @Test
    void refusesWhatIsDamagedOrItsOwn() {
        answer(laptop, "itchief", StudyModule.IT, "TA", Map.of("ta-network", "1"));
        var good = file();
        var changed = new String(good, StandardCharsets.UTF_8).replace(":1\r\n", ":4\r\n");
        assertThat(send(changed.getBytes(StandardCharsets.UTF_8)).errors()).anyMatch(each -> each.contains("damaged"));
        assertThat(send("a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8)).errors())
                .anyMatch(each -> each.contains("no file with"));
        consultant.get("/desk/laptops");
        var own =
                consultant.post("/desk/laptops/file", Map.of("laptop", "City")).text();
        assertThat(send(own.getBytes(StandardCharsets.UTF_8)).errors()).anyMatch(each -> each.contains("itself"));
        assertThat(consultant.get("/desk/laptops/merge").words()).contains("No laptop's answers are here yet");
        var officer = official(city, "itchief", StudyModule.IT);
        assertThat(officer.get("/desk/laptops").find("#laptop-form")).isEmpty();
    }
}
