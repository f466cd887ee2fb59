// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.CrewReport.Moment;
import city.madang.solution.complaints.domain.Step;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.PageForm;
import city.madang.testkit.SentFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A crew outside, with a phone. */
abstract class CrewContract extends AtTheDesk {
    private static final Map<String, String> FILLED = Map.of("words", "Filled the hole.");

    private Browser crew;

    @BeforeEach
    void signInCrew() {
        crew = site.official("digger", Optional.of("streets"), Desk.CREW);
    }

    private ReceiptNumber job(String title) {
        var number = Citizens.filed(site, Map.of("title", title, "place.lat", "37.55", "place.lon", "126.91"));
        var digger = chief.get(desk(number))
                .first("select[name=officer] option:contains(Official digger)")
                .attr("value");
        chief.post(desk(number) + "/assign", Map.of("department", "streets", "officer", digger));
        return number;
    }

    private static String page(ReceiptNumber number) {
        return "/desk/crew/" + number.value();
    }

    private PageForm form(ReceiptNumber number) {
        return crew.get(page(number)).form("/complaints" + page(number)).orElseThrow();
    }

    private static SentFile photo(String field) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SentFile(field, field + ".png", bytes.toByteArray());
    }

    private String version(ReceiptNumber number) {
        return roadworker.get(desk(number)).first("#answer-form [name=version]").attr("value");
    }

    private Page answer(ReceiptNumber number, String words) {
        return act(roadworker, number, "answer", Map.of("version", version(number), "answer", words));
    }

    /** The other way round. */
    private void crewAnswers() {
        chief.get("/desk/services");
        chief.post("/desk/services/roads/crew", Map.of());
    }

    @Test
    void seesItsOwnWorkWithPlaceAndMapAndNothingElse() {
        var mine = job("Mine to do");
        var other = Citizens.filed(site, Map.of("title", "Not mine"));
        var list = crew.get("/desk/crew");
        assertThat(list.words()).contains("Mine to do").contains("Mapo-gu").doesNotContain("Not mine");
        assertThat(list.first("#jobs a[href^=geo]").attr("href")).isEqualTo("geo:37.55,126.91?q=37.55,126.91");
        assertThat(crew.get(page(mine)).words()).contains("Two cyclists fell there");
        assertThat(crew.get(page(other)).status()).isEqualTo(404);
        assertThat(crew.get("/desk").status()).isEqualTo(403);
        assertThat(cleaner.get(page(mine)).status()).isEqualTo(403);
    }

    @Test
    void saysInWhichLanguageATitleIs() {
        var page = crew.get(page(job("Read aloud")));
        assertThat(page.first("h1").attr("lang")).isEqualTo("en");
        assertThat(page.first("h1").attr("dir")).isEqualTo("auto");
    }

    @Test
    void proposesAnAnswerThatTheOfficeSends() {
        var number = job("A hole to fill");
        var reply = crew.send(form(number), FILLED, photo("before"), photo("after"));
        assertThat(reply.words()).contains("Done. The office has your report: A hole to fill");
        assertThat(reply.first("#jobs").text()).doesNotContain("A hole to fill");
        assertThat(seenByCitizen(number).words()).doesNotContain("Filled the hole.");
        var page = roadworker.get(desk(number));
        assertThat(page.field("answer").value()).isEqualTo("Filled the hole.");
        assertThat(page.words()).contains("A crew has done the work and proposes these words");
        answer(number, page.field("answer").value());
        assertThat(seenByCitizen(number).words()).contains("Filled the hole.");
        assertThat(roadworker.get(desk(number)).words()).doesNotContain("proposes these words");
    }

    @Test
    void showsItsPhotosToTheOfficeOnly() {
        var number = job("Photographed");
        crew.send(form(number), FILLED, photo("before"), photo("after"));
        assertThat(roadworker.get(desk(number)).document().select("ul.photos img"))
                .hasSize(2);
        for (var moment : Moment.values()) {
            var files = site.kit().files().list(moment.owner(number));
            var path = "/files/" + files.get(0).id().value();
            assertThat(roadworker.get(desk(number) + path).status()).isEqualTo(200);
            assertThat(site.holder(number)
                            .get("/requests/" + number.value() + path)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void answersAtOnceWhereTheServiceSaysSo() {
        crewAnswers();
        var number = job("Answered from the spot");
        assertThat(crew.send(form(number), FILLED).words()).contains("The citizen has the answer");
        assertThat(seenByCitizen(number).words()).contains("Filled the hole.").contains("Answered");
        crewAnswers();
    }

    @Test
    void saysThatItsAnswerWaitsForASecondPerson() {
        crewAnswers();
        approvedFirst(chief, "roads");
        var number = job("Read by two");
        var reply = crew.send(form(number), FILLED);
        assertThat(reply.words()).contains("Done. The answer waits for approval: Read by two");
        assertThat(reply.first("#jobs").text()).doesNotContain("Read by two");
        assertThat(seenByCitizen(number).words()).doesNotContain("Filled the hole.");
        act(chief, number, "approve", Map.of());
        assertThat(seenByCitizen(number).words()).contains("Filled the hole.");
        approvedFirst(chief, "");
        crewAnswers();
    }

    @Test
    void whatIsSentTwiceIsThereOnce() {
        var number = job("Sent over a bad line");
        var form = form(number);
        crew.send(form, FILLED, photo("after"));
        assertThat(crew.send(form, FILLED, photo("after")).words()).contains("Done. The office has your report");
        assertThat(new Requests(site.kit()).history(number).steps())
                .filteredOn(step -> step.kind() == Step.Kind.WORKED)
                .hasSize(1);
        assertThat(site.kit().files().list(Moment.AFTER.owner(number))).hasSize(1);
    }

    @Test
    void keepsAReportThatComesLateAndChangesNothing() {
        var number = job("Somebody was faster");
        var form = form(number);
        answer(number, "It was done by others.");
        var reply = crew.send(form, Map.of("words", "We filled it too."), photo("after"));
        assertThat(reply.words()).contains("Somebody else had decided about it meanwhile: Somebody was faster");
        assertThat(reply.path()).contains("kept=" + number.value());
        assertThat(seenByCitizen(number).words())
                .contains("It was done by others.")
                .doesNotContain("We filled it");
        assertThat(roadworker.get(desk(number)).words()).contains("We filled it too.");
    }

    @Test
    void asksForWordsAndKeepsWhatIsNoPhotoOut() {
        var number = job("Said nothing");
        var form = form(number);
        assertThat(form.values().get("words")).isEqualTo("We have been there and put it right.");
        assertThat(crew.send(form, Map.of("words", " ")).errors()).contains("Say in a few words what was done");
        var paper = new SentFile("after", "note.txt", new byte[] {'n', 'o'});
        assertThat(crew.send(form, FILLED, paper).status()).isEqualTo(422);
    }

    @Test
    void erasingTakesPhotosAndWordsAway() {
        var number = job("To be forgotten");
        crew.send(form(number), Map.of("words", "Met the neighbour."), photo("before"));
        answer(number, "Done.");
        assertThat(new Erasures(site.kit()).erase(number)).isTrue();
        assertThat(site.kit().files().list(Moment.BEFORE.owner(number))).isEmpty();
        assertThat(new Requests(site.kit()).history(number).steps())
                .noneMatch(step -> step.note().contains("neighbour"));
    }

    @Test
    void theWorkerMayServeTheCrewsPagesOnly() {
        var worker = crew.get("/desk/crew/worker.js");
        assertThat(worker.status()).isEqualTo(200);
        assertThat(worker.headers().toString())
                .contains("[/complaints/desk/crew]")
                .contains("text/javascript");
    }
}
