// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.kit.web.http.Request;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One act on several requests of the inbox. */
abstract class ManyContract extends AtTheDesk {

    @BeforeEach
    void forget() {
        filed.clear();
    }

    private ReceiptNumber filed(String title, String... more) {
        var fields = more.length == 0 ? Map.of("title", title) : Map.of("title", title, more[0], more[1]);
        return Citizens.filed(site, fields);
    }

    /** A row of the inbox, as its box sends it. */
    private static String row(Page inbox, ReceiptNumber number) {
        return inbox.first("input[value^=" + number.value() + ":]").attr("value");
    }

    /** Sends the form of the inbox; a browser sends a field once for each box that is ticked. */
    private static Page send(Browser official, Map<String, String> fields, String... rows) {
        var form = official.get("/desk").form("/complaints/desk/many").orElseThrow();
        var sent = new StringBuilder("_csrf=" + encoded(form.values().get("_csrf")));
        fields.forEach((name, value) -> sent.append("&" + name + "=" + encoded(value)));
        List.of(rows).forEach(row -> sent.append("&row=" + encoded(row)));
        return official.raw(Request.of("POST", form.action(), sent.toString().getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/x-www-form-urlencoded"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String choice(Page page, String field, String label) {
        return page.first("select[name=" + field + "] option:contains(" + label + ")")
                .attr("value");
    }

    private static Page look(Browser official, ReceiptNumber number) {
        return official.get("/desk/requests/" + number.value());
    }

    @Test
    void showsWhatWasChosenAndWhatCanBeDone() {
        var inbox = inboxWith("One hole", "Two holes");
        var page = send(roadworker, Map.of(), rows(inbox));
        assertThat(page.title()).contains("2 requests at once");
        assertThat(page.all("fieldset label")).hasSize(2);
        assertThat(page.words()).contains("Put in charge").contains("Set the kind");
    }

    /** Files for the road people, and gives their inbox. */
    private Page inboxWith(String... titles) {
        for (var title : titles) {
            filed.put(title, filed(title));
        }
        return roadworker.get("/desk");
    }

    private final Map<String, ReceiptNumber> filed = new LinkedHashMap<>();

    private String[] rows(Page inbox) {
        return filed.values().stream().map(number -> row(inbox, number)).toArray(String[]::new);
    }

    @Test
    void putsAnOfficerInChargeOfAllAndSaysWhereNot() {
        var inbox = inboxWith("Mine at once", "Changed meanwhile");
        var rows = rows(inbox);
        var changed = filed.get("Changed meanwhile");
        look(chief, changed);
        chief.post("/desk/requests/" + changed.value() + "/assign", Map.of("department", "streets"));
        var me = choice(look(roadworker, changed), "officer", "Official roadworker");
        var page = send(roadworker, Map.of("act", "assign", "officer", me, "note", "one round"), rows);
        assertThat(page.title()).contains("Done to 1 request");
        assertThat(page.first("#done").text()).isEqualTo("Mine at once");
        assertThat(page.first("#failed").text())
                .isEqualTo("Changed meanwhile: Somebody else changed it meanwhile. Look at it again.");
        assertThat(look(roadworker, filed.get("Mine at once")).words())
                .contains("Official roadworker")
                .contains("one round");
        assertThat(site.recorded()).extracting("action").contains("complaints.assign");
    }

    @Test
    void doesNothingToWhatIsNotForTheOfficial() {
        var theirs = filed("Not for the roads", "service", "rubbish");
        var row = row(chief.get("/desk"), theirs);
        var page = send(roadworker, Map.of("act", "classify", "service", "roads"), row);
        assertThat(page.first("#failed").text())
                .contains(theirs.toString())
                .contains("not for you")
                .doesNotContain("Not for the roads");
        assertThat(look(chief, theirs).words()).contains("Dumped rubbish");
    }

    @Test
    void answersEachWithItsOwnWordsWhereTheTemplateFits() {
        chief.post(
                "/desk/templates",
                Map.of("title", "Filled", "service", "roads", "language", "en", "body", "{title} is filled."));
        var inbox = inboxWith("Hole A", "Hole B");
        var unfit = filed("A bag", "service", "rubbish");
        var rows = Stream.concat(Stream.of(rows(inbox)), Stream.of(row(chief.get("/desk"), unfit)))
                .toArray(String[]::new);
        var template = choice(send(chief, Map.of(), rows), "template", "Filled");
        var page = send(chief, Map.of("act", "answer", "template", template), rows);
        assertThat(page.all("#done li")).containsExactly("Hole A", "Hole B");
        assertThat(page.first("#failed").text()).contains("another kind of matter");
        var answered = look(chief, filed.get("Hole B"));
        assertThat(answered.first("#answer").text()).isEqualTo("Hole B is filled.");
        assertThat(answered.words()).doesNotContain("Published");
        var again = send(chief, Map.of("act", "answer", "template", template), rows);
        assertThat(again.all("#done li")).isEmpty();
    }

    @Test
    void saysWhichAnswersWaitForASecondPerson() {
        chief.post(
                "/desk/templates",
                Map.of("title", "Read by two", "service", "roads", "language", "en", "body", "{title} is filled."));
        approvedFirst(chief, "roads");
        var rows = rows(inboxWith("Hole C", "Hole D"));
        var template = choice(send(roadworker, Map.of(), rows), "template", "Read by two");
        var page = send(roadworker, Map.of("act", "answer", "template", template), rows);
        assertThat(page.title()).contains("2 answers wait for approval");
        assertThat(page.all("#waiting li")).containsExactly("Hole C", "Hole D");
        assertThat(page.find("#done")).isEmpty();
        assertThat(seenByCitizen(filed.get("Hole C")).words()).doesNotContain("Hole C is filled.");
        approvedFirst(chief, "");
    }

    @Test
    void asksForWhomAndForAtLeastOne() {
        var inbox = inboxWith("Asked back");
        var page = send(roadworker, Map.of("act", "assign"), rows(inbox));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("department").error()).isEqualTo("Choose a department or an officer");
        assertThat(page.find("fieldset input[checked]")).isPresent();
        assertThat(send(roadworker, Map.of()).words()).contains("Choose requests first.");
        assertThat(send(roadworker, Map.of(), "rubbish").status()).isEqualTo(404);
    }
}
