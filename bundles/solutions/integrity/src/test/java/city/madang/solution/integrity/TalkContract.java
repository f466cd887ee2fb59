// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.Browser;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The talk between somebody who has nothing but a code and the unit, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TalkContract {
    private Site site;
    private Browser person;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new IntegrityModule());
        Lane.establish(site);
    }

    /** The limits of the minute before are forgotten. */
    @BeforeEach
    void begin() {
        person = site.browser();
        site.later(Duration.ofMinutes(1));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void aReportIsReadAnsweredAndTheAnswerRead() {
        var code = Lane.filed(
                person,
                Map.of("where", "Office of roads", "contact", "behind the post office"),
                SentFile.pdf("files", "accounts.pdf"));
        assertThat(code).matches("[0-9]{4}( [0-9]{4}){4}");

        var examiner = Lane.investigator(site);
        assertThat(examiner.get("/desk").words())
                .contains("Corruption of an official")
                .doesNotContain("tender");
        assertThat(Lane.first(examiner).title()).isEqualTo("Unlock the lane");
        Lane.unlock(examiner);
        var report = Lane.first(examiner);
        assertThat(report.words())
                .contains("The tender was never opened")
                .contains("Office of roads")
                .contains("behind the post office")
                .contains("accounts.pdf");
        var file = examiner.bytes("/" + report.link("accounts.pdf"));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");

        var path = report.path().substring("/integrity".length());
        assertThat(examiner.post(path + "/reply", Map.of("reply", "Which year?", "feedback", "on"))
                        .words())
                .contains("Which year?");
        examiner.post(path + "/note", Map.of("note", "Ask the archive"));

        var talk = Lane.talk(site.browser(), code.replace(" ", ""));
        assertThat(talk.words())
                .contains("Which year?")
                .contains("The tender was never opened")
                .contains("accounts.pdf")
                .doesNotContain("archive");
        assertThat(talk.headers().get("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void thePersonWritesMoreAndSendsItOnce() {
        var code = Lane.filed(person, Map.of());
        var talk = Lane.talk(person, code);
        var form = talk.form("/integrity/talk/add").orElseThrow();
        var more = Map.of("more", "It was in 2025");
        assertThat(person.send(form, more, SentFile.png("files", "door.png")).words())
                .contains("It was in 2025")
                .contains("door.png");
        var again = person.send(form, more, SentFile.png("files", "door.png"));
        assertThat(again.all(".timeline li .prose")).containsExactly("It was in 2025");
        assertThat(again.first("textarea[name=more]").text()).isBlank();
        var next = person.post("/talk/add", Map.of("more", "And in 2026"));
        assertThat(next.all(".timeline li .prose")).containsExactly("It was in 2025", "And in 2026");

        var empty = person.post("/talk/add", Map.of("more", ""));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.all(".timeline li .prose")).hasSize(2);
    }

    @Test
    void theSameFormGivesTheSameCodeUntilItIsUsed() {
        var before = Lane.chief(site).get("/desk").all("tbody tr").size();
        var form = person.get("/new").form("/integrity/new").orElseThrow();
        var first = person.send(form, Lane.form(Map.of())).first("#code").text();
        assertThat(person.send(form, Lane.form(Map.of())).first("#code").text()).isEqualTo(first);
        Lane.talk(site.browser(), first);
        var late = person.send(form, Lane.form(Map.of()));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).doesNotContain(first).contains("cannot be shown again");
        assertThat(Lane.chief(site).get("/desk").all("tbody tr")).hasSize(before + 1);
    }

    @Test
    void unknownAndEndedCodesAreAnsweredAlike() {
        var code = Lane.filed(person, Map.of());
        var unsure = Lane.talk(person, code);
        assertThat(person.post("/talk/end", Map.of()).errors()).containsExactly("Tick the box to end the talk");
        assertThat(person.post("/talk/end", Map.of("sure", "yes")).title()).isEqualTo("The talk is ended");
        var ended = Lane.talk(site.browser(), code);
        var unknown = Lane.talk(site.browser(), "0000 1111 2222 3333 4444");
        var malformed = Lane.talk(site.browser(), "12");
        assertThat(unsure.status()).isEqualTo(200);
        assertThat(ended.status()).isEqualTo(422).isEqualTo(unknown.status()).isEqualTo(malformed.status());
        assertThat(ended.errors()).isEqualTo(unknown.errors()).isEqualTo(malformed.errors());

        var examiner = Lane.investigator(site);
        Lane.unlock(examiner);
        var row = examiner.get("/desk").document().select("tbody tr").stream()
                .filter(each -> each.text().contains("Talk ended by the person"))
                .findFirst()
                .orElseThrow();
        var report = examiner.get("/" + row.selectFirst("a").attr("href"));
        assertThat(report.words()).contains("The tender").contains("The person has ended the talk");
        assertThat(report.find("#reply-form")).isEmpty();
    }

    @Test
    void codesCannotBeTriedForEver() {
        var code = Lane.filed(person, Map.of());
        person.get("/talk");
        for (int i = 0; i < 10; i++) {
            assertThat(person.post("/talk", Map.of("code", "a guess, number " + i))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(person.post("/talk", Map.of("code", code)).status()).isEqualTo(429);
        site.later(Duration.ofMinutes(1));
        assertThat(Lane.talk(person, code).status()).isEqualTo(200);
    }
}
