// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Templates and drafts of answers. */
abstract class WritingContract extends AtTheDesk {

    private Page add(String title, String service, String language, String body) {
        return chief.post(
                "/desk/templates", Map.of("title", title, "service", service, "language", language, "body", body));
    }

    private static Page keep(Browser official, ReceiptNumber number, String text) {
        var form = official.get(desk(number))
                .form("/complaints" + desk(number) + "/answer")
                .orElseThrow();
        return official.send(form, Map.of("answer", text, "step", "draft"));
    }

    @Test
    void beginsAnAnswerWithATemplateOfTheService() {
        assertThat(add("Filled holes", "roads", "en", "About {title} ({number}): filled. {officer}, {department}")
                        .words())
                .contains("The template has been saved.");
        add("Only rubbish", "rubbish", "en", "Taken away.");
        add("Auf Koreanisch", "", "ko", "감사합니다.");
        var number = Citizens.filed(site, Map.of("title", "Deep hole"));
        var page = roadworker.get(desk(number));
        assertThat(page.all("select[name=template] option"))
                .contains("Filled holes")
                .doesNotContain("Only rubbish", "Auf Koreanisch");
        var id = page.first("select[name=template] option:contains(Filled holes)")
                .attr("value");
        assertThat(roadworker
                        .get(desk(number) + "?template=" + id)
                        .field("answer")
                        .value())
                .isEqualTo("About Deep hole (" + number + "): filled. Official roadworker, Department streets");
        assertThat(roadworker.get(desk(number) + "?template=x").status()).isEqualTo(200);
    }

    @Test
    void letsOnlyTheChiefLookAfterTemplates() {
        assertThat(roadworker.get("/desk/templates").status()).isEqualTo(403);
        var wrong = add("Wrong", "", "en", "Dear {name}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.field("body").error()).contains("{name}");
        assertThat(wrong.field("body").value()).isEqualTo("Dear {name}");
        add("To be changed", "", "en", "Old");
        var path = chief.get("/desk/templates").link("To be changed").substring("/complaints".length());
        assertThat(chief.get(path).field("body").value()).isEqualTo("Old");
        chief.post(path, Map.of("title", "Changed", "language", "en", "body", "New"));
        assertThat(chief.get("/desk/templates").all("tbody a"))
                .contains("Changed")
                .doesNotContain("To be changed");
        chief.get(path);
        chief.post(path + "/remove", Map.of());
        assertThat(chief.get("/desk/templates").all("tbody a")).doesNotContain("Changed");
        assertThat(chief.get(path).status()).isEqualTo(404);
        assertThat(site.recorded()).extracting("action").contains("complaints.template");
    }

    @Test
    void keepsADraftForItsWriterUntilTheAnswerIsSent() {
        var number = Citizens.filed(site, Map.of());
        assertThat(keep(roadworker, number, "Half a sent").words()).contains("Your draft is kept.");
        assertThat(keep(roadworker, number, "Half a sentence").words()).contains("Your draft of");
        assertThat(roadworker.get(desk(number)).field("answer").value()).isEqualTo("Half a sentence");
        assertThat(chief.get(desk(number)).field("answer").value()).isEmpty();
        assertThat(site.holder(number).get("/requests/" + number.value()).words())
                .doesNotContain("Half a sentence");
        var form = roadworker
                .get(desk(number))
                .form("/complaints" + desk(number) + "/answer")
                .orElseThrow();
        roadworker.send(form, Map.of("answer", "A whole sentence."));
        var official = site.organisation().official(answered(number)).orElseThrow();
        assertThat(new Drafts(site.kit()).find(official, number)).isEmpty();
    }

    private PersonId answered(ReceiptNumber number) {
        return new Requests(site.kit())
                .history(number).steps().stream()
                        .flatMap(step -> step.who().stream())
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void anEmptyDraftIsThrownAway() {
        var number = Citizens.filed(site, Map.of());
        keep(roadworker, number, "Something");
        keep(roadworker, number, "");
        assertThat(roadworker.get(desk(number)).words()).doesNotContain("Your draft of");
    }
}
