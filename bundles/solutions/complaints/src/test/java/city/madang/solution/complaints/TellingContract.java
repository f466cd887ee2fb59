// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the city tells everybody about itself: same-day answers, and questions that are asked often. */
abstract class TellingContract extends AtTheDesk {
    private Instant local(String time) {
        return LocalDateTime.parse(time).atZone(site.kit().city().zone()).toInstant();
    }

    private Page record() {
        new Tallies(site.kit()).count(() -> false);
        return site.get("/same-day");
    }

    @Test
    void showsWhichOfficeAnswersOnTheSameDay() {
        site.at(local("2027-03-02T10:00"));
        signIn();
        var answered = Citizens.filed(site, Map.of("service", "rubbish"));
        var open = Citizens.filed(site, Map.of("service", "rubbish"));
        Citizens.filed(site, Map.of());
        act(cleaner, answered, "answer", Map.of("answer", "Fetched."));
        assertThat(record().words()).contains("Department environment 2 1 1").doesNotContain("Deep hole");
        assertThat(site.get("/same-day").all("#today tbody th")).containsExactly("Department environment");
        act(cleaner, open, "extend", Map.of("last", "2027-03-09", "why", "Rain"));
        site.later(Duration.ofHours(24));
        assertThat(record().all("#months tbody td")).endsWith("1 of 2");
        assertThat(site.get("/same-day").find("#today")).isEmpty();
    }

    @Test
    void tellsUntilWhenAnAnswerComesToday() {
        site.at(local("2027-03-03T17:59"));
        assertThat(site.get("/new").first("#clock").text()).contains("answered today");
        site.at(local("2027-03-03T18:00"));
        assertThat(site.get("/new").first("#clock").text()).contains("Thursday");
    }

    private static Page save(Browser official, String path, Map<String, String> fields) {
        official.get(path);
        return official.post(path, fields);
    }

    private String idOf(String question) {
        return new Faqs(site.kit())
                .all().stream()
                        .filter(faq -> faq.question().equals(question))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    @Test
    void officialsWriteQuestionsThatAreAskedOften() {
        save(
                chief,
                "/desk/faqs",
                Map.of("language", "en", "question", "Where do bicycles go?", "answer", "To the rack."));
        var id = idOf("Where do bicycles go?");
        assertThat(site.get("/faq").words()).contains("Where do bicycles go?");
        site.settle();
        assertThat(site.get("/like", Map.of("title", "bicycles")).words()).contains("Where do bicycles go?");
        save(chief, "/desk/faqs/" + id, Map.of("question", "Where do bicycles go?", "answer", "To the new rack."));
        assertThat(site.get("/faq/" + id).words()).contains("new rack");
        assertThat(chief.get("/desk/faqs/" + id).all("details")).hasSize(2);
        assertThat(site.recorded()).anyMatch(entry -> entry.action().equals("complaints.faq"));
        chief.post("/desk/faqs/" + id + "/withdraw", Map.of());
        site.settle();
        assertThat(site.get("/faq/" + id).status()).isEqualTo(404);
        assertThat(site.get("/faq").words()).doesNotContain("bicycles");
        assertThat(site.get("/like", Map.of("title", "bicycles")).words()).doesNotContain("bicycles");
    }

    @Test
    void aQuestionIsThereOnceInEachLanguage() {
        var first = Map.of("language", "en", "question", "When is the library open?", "answer", "At nine.");
        save(chief, "/desk/faqs", first);
        var id = idOf("When is the library open?");
        chief.get("/desk/faqs?topic=" + id);
        var again = chief.post(
                "/desk/faqs", Map.of("topic", id, "language", "en", "question", "Again?", "answer", "At ten."));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.field("language").error()).contains("there in this language");
        assertThat(roadworker.get("/desk/faqs").status()).isEqualTo(403);
    }

    @Test
    void aQuestionIsLookedAtAgain() {
        var day = LocalDate.ofInstant(site.now(), site.kit().city().zone()).plusDays(20);
        save(
                chief,
                "/desk/faqs",
                Map.of("language", "en", "question", "Old?", "answer", "Yes.", "review", day.toString()));
        var tasks = site.offer().tasks().get("faqs");
        var head = site.organisation().officials(Desk.CHIEF, Optional.empty()).get(0);
        assertThat(tasks.tasks(head, 9)).isEmpty();
        site.later(Duration.ofDays(14));
        assertThat(tasks.tasks(head, 9))
                .singleElement()
                .satisfies(task -> assertThat(task.title()).isEqualTo("Old?"));
    }
}
