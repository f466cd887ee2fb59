// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.export.Share;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.search.SearchDocument;
import city.madang.solution.complaints.domain.FourEyes;
import city.madang.solution.complaints.store.DossierMapper;
import city.madang.testkit.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marked words stand in every text of a request, an official blacks them out, and they are looked for wherever others read. */
abstract class PublishingContract extends AtTheDesk {
    private static final String MARK = "Xylograph";
    private static final String TELEPHONE = "010-1234-5678";

    @TempDir
    Path folder;

    private ReceiptNumber shown;

    @BeforeAll
    @Override
    void open() {
        super.open();
        signIn();
        shown = filed();
        assertThat(answered(shown).path()).endsWith("/publishing");
        blackOut(shown, MARK + "\n" + TELEPHONE);
        site.settle();
        site.runJobs();
    }

    private ReceiptNumber filed() {
        return filedBy(MARK);
    }

    private ReceiptNumber filedBy(String name) {
        return Citizens.filed(
                site,
                Map.of(
                        "title", "Gully of " + name,
                        "details", "Ask " + name.toLowerCase(Locale.ROOT) + ", 010-1234-5678.\n\nThe gully is full.",
                        "address", "behind the house of " + name,
                        "name", "Ann " + name,
                        "place.lat", "37.5563",
                        "place.lon", "126.9236"));
    }

    private Page answered(ReceiptNumber number) {
        return act(chief, number, "answer", Map.of("answer", "Dear Xylograph, it was cleaned.", "cleanText", "yes"));
    }

    private String path(ReceiptNumber number) {
        return desk(number) + "/publishing";
    }

    private Page look(ReceiptNumber number, String words) {
        chief.get(path(number));
        return chief.post(path(number), Map.of("step", "words", "words", words));
    }

    private Page blackOut(ReceiptNumber number, String words) {
        return publish(number, look(number, words), Map.of());
    }

    private Page publish(ReceiptNumber number, Page form, Map<String, String> other) {
        var fields = new TreeMap<String, String>();
        for (var name : List.of("title", "details", "address", "answer")) {
            form.find("textarea[name=" + name + "]")
                    .ifPresent(any -> fields.put(name, form.field(name).value()));
        }
        fields.putAll(other);
        return chief.post(path(number), fields);
    }

    /** Otherwise the tests below could not fail. */
    @Test
    void theOfficeAndTheCitizenReadTheOriginal() {
        var atDesk = chief.get(desk(shown));
        var citizen = seenByCitizen(shown);
        assertThat(atDesk.words()).contains("Gully of Xylograph", "behind the house of", TELEPHONE, "Dear Xylograph");
        assertThat(citizen.words()).contains("Gully of Xylograph", TELEPHONE, "Dear Xylograph");
        assertThat(atDesk.words()).contains("Published · Official chief").doesNotContain("[…]");
        assertThat(citizen.words()).doesNotContain("Published", "[…]");
    }

    @Test
    void everybodyReadsThePublicVersionOnly() throws IOException {
        site.later(Duration.ofMinutes(1));
        for (var way : List.of(
                "/",
                "/public",
                "/public/" + shown.value(),
                "/public?words=gully",
                "/map",
                "/answers.atom",
                "/like?title=gully",
                "/near?title=gully&area=mapo",
                "/open311/v2/requests.json?extensions=true",
                "/open311/v2/requests.xml",
                "/open311/v2/requests/" + shown.value() + ".json?extensions=true",
                "/open311/v2/requests/" + shown.value() + ".xml",
                "/open311/v2/servicerequestupdates.json",
                "/open311/v2/servicerequestupdates.xml",
                "/open-data/requests.csv",
                "/open-data/requests.geojson",
                "//",
                "//search?q=gully",
                "//feeds")) {
            assertHidden(way, site.get(way).text());
        }
        for (var asked : List.of("/public?words=xylograph", "/like?title=xylograph", "//search?q=xylograph")) {
            assertThat(site.get(asked).text()).as(asked).doesNotContain("ully", shown.value(), TELEPHONE);
        }
        assertHidden("documents", documents().toString());
        assertHidden("export", exported(Share.LEAST));
    }

    private static void assertHidden(String way, String text) {
        assertThat(text).as(way).doesNotContainIgnoringCase(MARK).doesNotContain(TELEPHONE);
    }

    private List<SearchDocument> documents() {
        var source = site.offer().documents().get("answer");
        var all = new ArrayList<>(source.documentsAfter("", 1000));
        all.addAll(source.documents(List.of(shown.value())));
        all.add(source.document(shown.value()).orElseThrow());
        return all;
    }

    private String exported(Share share) throws IOException {
        var file = folder.resolve(share + ".csv");
        site.export("requests", file, share);
        return Files.readString(file);
    }

    @Test
    void whatIsLeftIsReadAndFound() {
        var page = site.get("/public/" + shown.value());
        assertThat(page.first("h1").text()).isEqualTo("Gully of […]");
        assertThat(page.words())
                .contains("Ask […], […].", "behind the house of […]", "Dear […], it was cleaned.", "blacked out");
        assertThat(site.get("/public?words=gully+cleaned").all("h3")).contains("Gully of […]");
        assertThat(site.get("/public?words=xylograph").all("h3")).isEmpty();
        assertThat(site.get("/open311/v2/requests/" + shown.value() + ".json").text())
                .contains("Dear […], it was cleaned.");
    }

    @Test
    void theMachineProposesAndTheOfficialDecides() {
        var number = filedBy("Quokka");
        act(chief, number, "answer", Map.of("answer", "Dear Quokka, it was cleaned.", "cleanText", "yes"));
        assertThat(site.get("/public/" + number.value()).status()).isEqualTo(404);
        var page = chief.get(path(number));
        assertThat(page.all("#found li"))
                .containsExactlyInAnyOrder(
                        "Telephone number: 010-1234-5678", "Name of the sender: Quokka", "Name of the sender: quokka");
        assertThat(page.field("details").value()).isEqualTo("Ask […], […].\n\nThe gully is full.");
        var less = look(number, TELEPHONE);
        assertThat(less.field("answer").value()).isEqualTo("Dear Quokka, it was cleaned.");
        var done = publish(number, less, Map.of("address", "[…]"));
        assertThat(done.words()).contains("The request is published as shown here.");
        assertThat(site.get("/public/" + number.value()).words())
                .contains("Gully of Quokka", "Ask quokka, […].")
                .doesNotContain("behind");
        assertThat(site.recorded()).extracting("action").contains("complaints.publish");
    }

    @Test
    void nobodyPutsOtherWordsInTheCitizensMouth() {
        var number = filed();
        answered(number);
        var page = publish(number, chief.get(path(number)), Map.of("details", "All is well."));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("details").error()).contains("Only put […] in place of words");
        assertThat(page.field("details").value()).isEqualTo("All is well.");
        assertThat(site.get("/public/" + number.value()).status()).isEqualTo(404);
    }

    @Test
    void whatWasBlackedOutBeforeTheAnswerHoldsWhenItIsPublished() {
        var number = filed();
        var kept = blackOut(number, MARK + "\n" + TELEPHONE);
        assertThat(kept.words()).contains("Kept for the time when the request is published.");
        act(chief, number, "answer", Map.of("answer", "It was cleaned.", "cleanText", "yes"));
        assertThat(site.get("/public/" + number.value()).first("h1").text()).isEqualTo("Gully of […]");
    }

    @Test
    void anotherAnswerIsLookedAtAnew() {
        var number = filed();
        answered(number);
        blackOut(number, MARK + "\n" + TELEPHONE);
        var holder = site.holder(number);
        holder.get("/requests/" + number.value());
        holder.post("/requests/" + number.value() + "/reopen", Map.of("again", "Full again."));
        assertThat(site.get("/public/" + number.value()).status()).isEqualTo(404);
        act(chief, number, "answer", Map.of("answer", "Cleaned twice.", "cleanText", "yes"));
        assertThat(site.get("/public/" + number.value()).words())
                .contains("Gully of […]", "Cleaned twice.", "blacked out")
                .doesNotContain("it was cleaned");
    }

    @Test
    void whatIsWithheldIsReadByNobodyElse() {
        var number = filed();
        answered(number);
        blackOut(number, MARK);
        chief.get(path(number));
        assertThat(chief.post(desk(number) + "/withhold", Map.of()).words())
                .contains("Nobody else can read it any more.");
        assertThat(site.get("/public/" + number.value()).status()).isEqualTo(404);
        assertThat(chief.get(path(number)).field("title").value()).isEqualTo("Gully of […]");
    }

    @Test
    void aPrivateRequestIsNeverPublished() {
        var number = Citizens.filed(site, Map.of("visibility", "PRIVATE"));
        act(chief, number, "answer", Map.of("answer", "Done."));
        assertThat(chief.get(path(number)).status()).isEqualTo(404);
    }

    @Test
    void aSecondPersonPublishesWhatASecondPersonApproves() {
        var number = filed();
        chief.post("/desk/approval", Map.of("service", "roads"));
        act(roadworker, number, "answer", Map.of("answer", "Dear Xylograph, done.", "cleanText", "yes"));
        assertThat(roadworker.get(path(number)).status()).isEqualTo(403);
        assertThat(act(chief, number, "approve", Map.of()).path()).endsWith("/publishing");
        assertThat(site.get("/public/" + number.value()).status()).isEqualTo(404);
        new Approvals(site.kit()).save(Visitor.ANYBODY, FourEyes.NEVER);
    }

    @Test
    void itLeavesTheCityAndComesBack() throws IOException {
        var file = folder.resolve("whole.csv");
        site.export("requests", file, Share.WHOLE);
        assertThat(Files.readString(file)).contains("Gully of Xylograph", "Gully of […]");
        try (var next = kit().open(new ComplaintsModule())) {
            next.importFile(file, LeavingContract.MAPPING);
            next.settle();
            assertHidden("the next city", next.get("/public/" + shown.value()).text());
            assertThat(next.get("/public/" + shown.value()).words()).contains("Dear […], it was cleaned.");
        }
    }

    @Test
    void itGoesWithTheOriginal() {
        var number = filed();
        answered(number);
        blackOut(number, MARK);
        assertThat(publicColumns(number)).isEqualTo(1);
        assertThat(new Erasures(site.kit()).erase(number)).isTrue();
        assertThat(publicColumns(number)).isZero();
    }

    private int publicColumns(ReceiptNumber number) {
        return site.kit()
                .database()
                .read(tx -> tx.mapper(DossierMapper.class)
                        .publicVersions(List.of(number))
                        .size());
    }
}
