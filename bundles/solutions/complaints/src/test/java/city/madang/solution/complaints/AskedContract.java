// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.Given;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a service asks besides: asked of citizens and officials, kept with the request, read by both and by nobody else. */
abstract class AskedContract extends AtTheDesk {
    private static final Map<String, String> RIGHT = Map.of(
            "asked", "roads",
            "asked.DEEP", "٣٫٥",
            "asked.KIND", "hole",
            "asked.SINCE", "2026-11-15T21:30",
            "asked.WHO", "Mr Linden saw it");

    @BeforeAll
    @Override
    void open() {
        super.open();
        signIn();
        ask("NOTE", "TEXT", "Stay away from hanging wires.", Map.of("tells", "yes"));
        ask("DEEP", "NUMBER", "How deep is it?", Map.of("required", "yes", "hint.en", "In centimetres"));
        ask(
                "KIND",
                "SINGLEVALUELIST",
                "What is it?",
                Map.of(
                        "choices", "hole: Hole | 구멍 | حفرة\ncrack: Crack",
                        "required", "yes",
                        "description.ar", "ما هو؟",
                        "hint.ar", "اختر واحدا"));
        ask("SEEN", "MULTIVALUELIST", "When is it seen?", Map.of("choices", "day: By day\nnight: By night"));
        ask("SINCE", "DATETIME", "Since when?", Map.of());
        ask("WHO", "STRING", "Who saw it?", Map.of());
    }

    private void ask(String code, String type, String question, Map<String, String> more) {
        var fields = new TreeMap<>(Map.of("code", code, "datatype", type, "description.en", question));
        fields.putAll(more);
        chief.get("/desk/services/roads");
        assertThat(chief.post("/desk/services/roads", fields).errors()).isEmpty();
    }

    private static Map<String, String> right(String... more) {
        var fields = new TreeMap<>(RIGHT);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private ReceiptNumber filed(String... more) {
        return Citizens.filed(site, right(more));
    }

    private List<Given> given(ReceiptNumber number) {
        return new Requests(site.kit()).given(number);
    }

    private static Page take(Browser official, Map<String, String> more) {
        var fields = new TreeMap<>(Citizens.form(Map.of("channel", "TELEPHONE", "language", "en")));
        fields.putAll(more);
        official.get("/desk/new");
        return official.post("/desk/new", fields);
    }

    @Test
    void asksWhenTheKindIsChosen() {
        assertThat(site.get("/new").find("#f-asked")).isEmpty();
        var page = Citizens.file(site.browser(), Map.of("step", "asked"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.errors()).isEmpty();
        assertThat(page.first("#f-asked > legend").text()).isEqualTo("Questions about: Broken road");
        assertThat(page.all("#f-asked label, #f-asked legend, #f-asked > p"))
                .containsExactly(
                        "Questions about: Broken road",
                        "Stay away from hanging wires.",
                        "How deep is it? (required)",
                        "What is it? (required)",
                        "When is it seen?",
                        "By day",
                        "By night",
                        "Since when?",
                        "Who saw it?");
        assertThat(page.first("#f-asked-DEEP-hint").text()).isEqualTo("In centimetres");
        assertThat(page.first("#f-asked-DEEP").attr("aria-describedby")).contains("f-asked-DEEP-hint");
        assertThat(page.first("#f-asked-DEEP").attr("aria-required")).isEqualTo("true");
        assertThat(page.field("title").value()).isEqualTo("Deep hole in Main Street");
    }

    @Test
    void givesAScriptThePartForAKind() {
        var part = site.get("/asked", Map.of("service", "roads"));
        assertThat(part.field("asked").value()).isEqualTo("roads");
        assertThat(part.field("asked.WHO").value()).isEmpty();
        assertThat(part.text()).doesNotContain("field-error");
        assertThat(site.get("/asked", Map.of("service", "rubbish")).find("#f-asked"))
                .isEmpty();
        assertThat(site.get("/asked", Map.of("service", "no such/kind")).find("#f-asked"))
                .isEmpty();
    }

    @Test
    void asksInTheReadersLanguage() {
        var page = Citizens.file(site.browser().speaking("ar"), Map.of("step", "asked"));
        assertThat(page.first("#f-asked").text()).contains("ما هو؟", "حفرة", "اختر واحدا", "مطلوب", "Crack");
    }

    @Test
    void showsTheQuestionsBeforeItFilesAnything() {
        var page = Citizens.file(site.browser(), Map.of());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors())
                .containsExactly(
                        "There are a few questions about this kind of matter. Answer them below, then send again.");
        assertThat(page.first(".error-summary a").attr("href")).isEqualTo("#f-asked");
        assertThat(page.all("#f-asked .field-wrong")).isEmpty();
        var other = Citizens.file(site.browser(), right("asked", "rubbish"));
        assertThat(other.status()).as("questions of another kind were seen").isEqualTo(422);
    }

    @Test
    void refusesAtTheFieldWhatCannotBeTheAnswerAndKeepsWhatWasTyped() {
        var page = Citizens.file(
                site.browser(), right("asked.DEEP", "deep", "asked.KIND", "", "asked.WHO", "x".repeat(501)));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors())
                .containsExactly(
                        "Write a number such as 3 or 1.5: How deep is it?",
                        "Answer this: What is it?",
                        "Write at most 500 characters: Who saw it?");
        assertThat(page.document().select(".error-summary a").eachAttr("href"))
                .containsExactly("#f-asked-DEEP", "#f-asked-KIND", "#f-asked-WHO");
        assertThat(page.first("#f-asked-DEEP-error").text()).contains("Write a number");
        assertThat(page.first("#f-asked-DEEP").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.first("#f-asked-DEEP").attr("aria-describedby")).contains("f-asked-DEEP-error");
        assertThat(page.field("asked.DEEP").value()).isEqualTo("deep");
        assertThat(page.field("asked.SINCE").value()).isEqualTo("2026-11-15T21:30");
        assertThat(page.field("details").value()).isEqualTo("Two cyclists fell there this week.");
    }

    @Test
    void refusesInTheReadersLanguage() {
        var page = Citizens.file(site.browser().speaking("ar"), right("asked.KIND", "moon"));
        assertThat(page.errors()).containsExactly("اختر من القائمة: ما هو؟");
    }

    @Test
    void showsTheAnswersToCitizenAndOfficials() {
        var citizen = site.browser();
        var receipt = Citizens.file(citizen, right());
        assertThat(receipt.all("dt")).contains("How deep is it?");
        var number = Citizens.number(receipt);
        for (var page : new Page[] {citizen.get("/requests/" + number.value()), roadworker.get(desk(number))}) {
            assertThat(page.words()).contains("How deep is it? 3.5", "What is it? Hole", "Mr Linden saw it");
            assertThat(page.first("time[datetime^=2026-11-15T21:30]").text()).isNotEmpty();
            assertThat(page.words()).doesNotContain("When is it seen?", "hanging wires");
        }
        assertThat(citizen.speaking("ar").get("/requests/" + number.value()).words())
                .contains("ما هو؟ حفرة");
    }

    @Test
    void showsThemToTheCrewThatIsInCharge() {
        var crew = site.official("digger", Optional.of("streets"), Desk.CREW);
        var number = filed();
        var digger = chief.get(desk(number))
                .first("select[name=officer] option:contains(Official digger)")
                .attr("value");
        chief.post(desk(number) + "/assign", Map.of("department", "streets", "officer", digger));
        assertThat(crew.get("/desk/crew/" + number.value()).words()).contains("How deep is it? 3.5");
    }

    @Test
    void showsThemToNobodyElse() {
        var number = filed();
        act(roadworker, number, "answer", Map.of("answer", "Filled.", "cleanText", "yes"));
        assertThat(site.get("/public/" + number.value()).words())
                .contains("Filled.")
                .doesNotContain("Linden", "How deep");
        assertThat(site.get("/open311/v2/requests/" + number.value() + ".json?extensions=true")
                        .text())
                .contains("Filled.")
                .doesNotContain("Linden", "DEEP");
    }

    @Test
    void asksAtTheCounterLikewise() {
        var unseen = take(roadworker, Map.of());
        assertThat(unseen.errors())
                .containsExactly("This kind of matter has questions of its own. Ask them, then send again.");
        var wrong = take(roadworker, right("asked.DEEP", "1,5"));
        assertThat(wrong.first("#f-asked-DEEP-error").text()).contains("Write a number");
        var taken = take(roadworker, right());
        var number = ReceiptNumber.parse(taken.first("#number").text());
        assertThat(roadworker.get(desk(number)).words()).contains("How deep is it? 3.5");
    }

    @Test
    void addsAVoiceWithoutAsking() {
        var leading = filed("title", "Loose slab at the fountain", "place.lat", "37.55", "place.lon", "126.95");
        var joined = Citizens.file(site.browser(), Map.of("voice", leading.value()));
        assertThat(joined.first("#number").text()).isNotEmpty();
    }

    @Test
    void keepsTheQuestionWhenTheRequestIsAboutAnotherService() {
        var number = filed();
        var page = act(roadworker, number, "classify", Map.of("service", "rubbish", "note", "It is a bag"));
        assertThat(page.errors()).isEmpty();
        assertThat(chief.get(desk(number)).words()).contains("Dumped rubbish", "How deep is it? 3.5");
    }

    @Test
    void letsAChiefChangeOrderAndRemove() {
        var number = Citizens.filed(site, Map.of("service", "rubbish"));
        for (var code : new String[] {"ONE", "TWO"}) {
            chief.get("/desk/services/rubbish");
            chief.post(
                    "/desk/services/rubbish",
                    Map.of(
                            "code",
                            code,
                            "datatype",
                            "SINGLEVALUELIST",
                            "choices",
                            "a: First | 첫째\nb: Second",
                            "description.en",
                            "Question " + code));
        }
        var moved = chief.post("/desk/services/rubbish/TWO/up", Map.of());
        assertThat(moved.all("tbody th")).containsExactly("TWO", "ONE");
        var form = chief.get("/desk/services/rubbish/TWO/change");
        assertThat(form.field("choices").value()).contains("a: First | 첫째");
        assertThat(form.field("datatype").value()).isEqualTo("SINGLEVALUELIST");
        assertThat(form.field("description.en").value()).isEqualTo("Question TWO");
        var refused = chief.post("/desk/services/rubbish/TWO/change", Map.of("description.en", ""));
        assertThat(refused.status()).isEqualTo(422);
        chief.get("/desk/services/rubbish/TWO/change");
        var changed = chief.post(
                "/desk/services/rubbish/TWO/change",
                Map.of("description.en", "Changed", "description.ko", "바뀜", "choices", "c: Third"));
        assertThat(changed.words()).contains("Changed", "Third").doesNotContain("First |");
        assertThat(changed.all("tbody th")).containsExactly("TWO", "ONE");
        assertThat(site.recorded())
                .extracting("action", "subject")
                .contains(tuple("complaints.attribute", "rubbish TWO"));
        chief.post("/desk/services/rubbish/TWO/remove", Map.of());
        var left = chief.post("/desk/services/rubbish/ONE/remove", Map.of());
        assertThat(left.words()).contains("Nothing else is asked.");
        assertThat(chief.get("/desk/services/rubbish/ONE/change").status()).isEqualTo(404);
        assertThat(chief.get(desk(number)).status()).isEqualTo(200);
    }

    @Test
    void erasesTheAnswersWithTheRequest() {
        var number = filed("asked.WHO", "Ms Poplar saw it");
        assertThat(given(number)).extracting(Given::answer).contains("Ms Poplar saw it");
        act(roadworker, number, "answer", Map.of("answer", "Filled."));
        assertThat(new Erasures(site.kit()).erase(number)).isTrue();
        assertThat(given(number)).isEmpty();
        assertThat(chief.get(desk(number)).words()).doesNotContain("How deep");
    }

    @Test
    void givesACitizenTheirAnswersAmongTheirData() {
        var number = filed();
        assertThat(site.holder(number).get("//account/data").words())
                .contains("Who saw it?: Mr Linden saw it", "What is it?: Hole");
    }

    @Test
    void keepsWhatACitizenTypedWhoHasNoServiceInMind() {
        var number = Citizens.filed(site, right("service", ""));
        assertThat(given(number)).isEmpty();
        assertThat(site.official("guest", Optional.empty(), Desk.CHIEF)
                        .get(desk(number))
                        .words())
                .doesNotContain("How deep");
    }
}
