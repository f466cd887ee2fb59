// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that an official takes in for a citizen. */
abstract class TakeInContract extends AtTheDesk {
    @BeforeAll
    void writeTemplates() {
        var writer = site.official("chief", Optional.empty());
        template(writer, "Filled", "roads", "{title} will be filled; number {number}.");
        template(writer, "Taken away", "rubbish", "Taken away.");
    }

    private static void template(Browser chief, String title, String service, String body) {
        chief.post("/desk/templates", Map.of("title", title, "service", service, "language", "en", "body", body));
    }

    private Page take(String... more) {
        var fields = new TreeMap<>(Citizens.form(Map.of("channel", "TELEPHONE", "language", "en")));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        roadworker.get("/desk/new");
        return roadworker.post("/desk/new", fields);
    }

    private String template(String title) {
        return roadworker
                .get("/desk/new")
                .first("select[name=template] option:contains(" + title + ")")
                .attr("value");
    }

    @Test
    void givesNumberAndPinOfWhatSomebodySaidOnTheTelephone() {
        var page = take("title", "Told on the telephone", "name", "Ann Caller", "reach", "+8221234567");
        assertThat(page.title()).contains("The request has been taken in");
        var number = ReceiptNumber.parse(page.first("#number").text());
        var seen = roadworker.get("/desk/requests/" + number.value());
        assertThat(seen.words())
                .contains("Told on the telephone")
                .contains("Telephone")
                .contains("Ann Caller");
        assertThat(page.first("#pin").text()).matches("[0-9]{6}");
        assertThat(roadworker.get("/requests/" + number.value()).words()).doesNotContain("Told on the telephone");
        assertThat(site.recorded()).extracting("action").contains("complaints.for-citizen");
    }

    @Test
    void printsTheReceiptInTheCitizensLanguageForAQuarterOfAnHour() {
        var page = take("title", "On paper", "language", "ko");
        var path = page.path() + "/receipt.pdf";
        var pdf = new String(roadworker.bytes(path.substring("/complaints".length())), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-");
        assertThat(pdf).contains("/Lang").contains("ko");
        assertThat(chief.get(page.path().substring("/complaints".length())).status())
                .isEqualTo(404);
    }

    @Test
    void answersASimpleMatterAtOnce() {
        var page = take("title", "Hole by the school", "template", template("Filled"));
        var number = ReceiptNumber.parse(page.first("#number").text());
        assertThat(page.words()).contains("Answered");
        assertThat(roadworker
                        .get("/desk/requests/" + number.value())
                        .first("#answer")
                        .text())
                .isEqualTo("Hole by the school will be filled; number " + number + ".");
    }

    @Test
    void takesOwnWordsBeforeTheTemplate() {
        var page = take("template", template("Filled"), "answer", "Done while you waited, {officer} says.");
        var number = ReceiptNumber.parse(page.first("#number").text());
        assertThat(roadworker
                        .get("/desk/requests/" + number.value())
                        .first("#answer")
                        .text())
                .isEqualTo("Done while you waited, Official roadworker says.");
    }

    @Test
    void saysThatTheAnswerWaitsForASecondPerson() {
        approvedFirst(chief, "roads");
        var page = take("title", "Read by two", "template", template("Filled"));
        assertThat(page.words()).contains("The answer waits for approval.");
        var number = ReceiptNumber.parse(page.first("#number").text());
        assertThat(seenByCitizen(number).words()).doesNotContain("will be filled");
        approvedFirst(chief, "");
    }

    @Test
    void answersNothingForAnotherOffice() {
        var refused = take("service", "rubbish", "answer", "Not mine to say");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field("answer").error()).contains("Another office");
        assertThat(refused.field("details").value()).contains("cyclists");
        var unfit = take("template", template("Taken away"));
        assertThat(unfit.field("template").error()).contains("another kind of matter");
        var taken = take("title", "For the cleaners", "service", "rubbish");
        assertThat(taken.title()).contains("The request has been taken in");
        assertThat(taken.text()).doesNotContain("See the request");
    }

    @Test
    void offersWhatIsThereAlreadyAndAddsAVoice() {
        var place = Map.of("title", "Loose slab at the fountain", "place.lat", "37.55", "place.lon", "126.95");
        var leading = Citizens.filed(site, place);
        var fields = new String[] {
            "title", "Loose slab at the fountain", "place.lat", "37.55", "place.lon", "126.95", "step", "near"
        };
        var page = take(fields);
        assertThat(page.first("button[name=voice]").attr("value")).isEqualTo(leading.value());
        fields[6] = "voice";
        fields[7] = leading.value();
        var taken = take(fields);
        assertThat(taken.words()).contains("The request has been taken in");
        assertThat(roadworker.get("/desk/requests/" + leading.value()).words()).contains("Loose slab");
    }

    /** What a page calls by a name of the frame is missing in the frame. */
    @Test
    void leavesTheLinksToOtherLanguages() {
        assertThat(roadworker.get("/desk/new").all(".site-tools a[hreflang=ko]"))
                .containsExactly("한국어");
        assertThat(site.official("chief", Optional.empty())
                        .get("/desk/templates")
                        .all(".site-tools a[hreflang=ko]"))
                .containsExactly("한국어");
    }

    @Test
    void asksHowItCame() {
        assertThat(take("channel", "").field("channel").error()).isEqualTo("Choose how it came");
        assertThat(take("channel", "WEB").status()).isEqualTo(422);
    }
}
