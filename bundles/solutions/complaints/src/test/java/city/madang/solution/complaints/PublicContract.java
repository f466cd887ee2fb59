// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.madang.identity.ReceiptNumber;
import city.madang.kit.web.http.Request;
import city.madang.testkit.Page;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What everybody can read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PublicContract {
    private Site site;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = Citizens.open(kit());
    }

    @AfterAll
    void close() {
        site.close();
    }

    private ReceiptNumber answered(Map<String, String> form, String text, Map<String, String> ticks) {
        var number = Citizens.filed(site, form, SentFile.png("photo", "a.png"));
        var chief = site.official("chief", Optional.empty());
        chief.get("/desk/requests/" + number.value());
        var fields = new TreeMap<>(ticks);
        fields.put("answer", text);
        var page = chief.post("/desk/requests/" + number.value() + "/answer", fields);
        assertThat(page.words()).contains("The answer has been sent.");
        return number;
    }

    @Test
    void showsAnAnsweredRequestWhenItsSenderAndTheOfficeAgree() {
        var number = answered(Map.of("title", "Lamp in Rose Lane"), "It burns again.", Map.of("cleanText", "yes"));
        assertThat(site.get("/public").all("h3")).contains("Lamp in Rose Lane");
        var page = site.get("/public/" + number.value());
        assertThat(page.words()).contains("It burns again.");
        assertThat(page.find(".photos")).isEmpty();
        assertThat(site.get("/").words()).contains("Lamp in Rose Lane");
    }

    @Test
    void listsPublicRequestsWithTheirPlaceForTheMap() {
        var shown = answered(
                Map.of("title", "Bench on the map", "address", "8Q98HX8H+G5"), "Done.", Map.of("cleanText", "yes"));
        answered(Map.of("title", "Bench somewhere"), "Done.", Map.of("cleanText", "yes"));
        Citizens.filed(site, Map.of("title", "Bench unchecked", "address", "8Q98HX8H+G5"));
        var page = site.get("/map");
        var item = page.first("[data-latitude]:contains(Bench on the map)");
        assertThat(item.attr("data-latitude")).isEqualTo("37.566");
        assertThat(item.attr("data-longitude")).isEqualTo("126.978");
        assertThat(item.select("a").attr("href")).contains(shown.value());
        assertThat(page.words()).doesNotContain("Bench somewhere", "Bench unchecked");
        assertThat(page.first("[data-map]").hasAttr("hidden"))
                .as("shown by its script")
                .isTrue();
    }

    @Test
    void tellsOfAnswersInAFeedThatReadersUnderstand() throws Exception {
        site.later(Duration.ofMinutes(1));
        var number = answered(Map.of("title", "Gully <b>& drain"), "Cleaned & dry.", Map.of("cleanText", "yes"));
        answered(Map.of("title", "Nobody's business", "visibility", "PRIVATE"), "Yes.", Map.of("cleanText", "yes"));
        var atom = site.get("/answers.atom");
        assertThat(atom.headers().get("Content-Type").get(0)).startsWith("application/atom+xml");
        var feed = new WireFeedInput().build(new StringReader(atom.text()));
        assertThat(feed).isInstanceOfSatisfying(Feed.class, each -> {
            assertThat(each.getTitle()).isEqualTo("Answers of the city");
            assertThat(each.getId()).startsWith("urn:uuid:");
            assertThat(each.getOtherLinks())
                    .extracting(Link::getRel, Link::getHref)
                    .contains(tuple("self", "https://city.example/complaints/answers.atom"));
            assertThat(each.getEntries()).extracting(Entry::getTitle).doesNotContain("Nobody's business");
            var entry = each.getEntries().get(0);
            assertThat(entry.getTitle()).isEqualTo("Gully <b>& drain");
            assertThat(entry.getContents().get(0).getValue()).contains("Cleaned & dry.");
            assertThat(entry.getAlternateLinks().get(0).getHref())
                    .isEqualTo("https://city.example/complaints/public/" + number.value());
            assertThat(entry.getUpdated()).isAfterOrEqualTo(entry.getPublished());
            assertThat(each.getUpdated()).isEqualTo(entry.getUpdated());
        });
    }

    @Test
    void sparesFeedReadersWhatTheyHave() {
        answered(Map.of("title", "Kerb"), "Mended.", Map.of("cleanText", "yes"));
        var first = site.browser().speaking("ko").get("/answers.atom");
        assertThat(first.text()).contains("xml:lang=\"ko\"");
        var tag = first.headers().get("ETag").get(0);
        assertThat(feed("If-None-Match", tag).status())
                .as("in another language")
                .isEqualTo(200);
        var english = site.get("/answers.atom").headers();
        assertThat(feed("If-None-Match", english.get("ETag").get(0)).status()).isEqualTo(304);
        var changed = english.get("Last-Modified").get(0);
        assertThat(feed("If-Modified-Since", changed).status()).isEqualTo(304);
        assertThat(feed("If-Modified-Since", "Mon, 03 Jan 2000 10:00:00 GMT").status())
                .isEqualTo(200);
        assertThat(feed("If-Modified-Since", "yesterday").status()).isEqualTo(200);
        site.later(Duration.ofMinutes(1));
        answered(Map.of("title", "Kerb again"), "Mended again.", Map.of("cleanText", "yes"));
        assertThat(feed("If-Modified-Since", changed).status()).isEqualTo(200);
    }

    private Page feed(String header, String value) {
        return site.browser().raw(Request.get("/complaints/answers.atom").with(header, value));
    }

    @Test
    void keepsTheOfficersNameOutOfThePublicPage() {
        var number = Citizens.filed(site, Map.of());
        var path = "/desk/requests/" + number.value();
        var worker = site.official("roadworker", Optional.of("streets"));
        var me = worker.get(path)
                .first("select[name=officer] option:contains(roadworker)")
                .attr("value");
        worker.post(path + "/assign", Map.of("department", "streets", "officer", me));
        worker.post(path + "/answer", Map.of("answer", "Repaired.", "cleanText", "yes"));
        assertThat(site.get("/public/" + number.value()).words())
                .contains("Department streets")
                .doesNotContain("Official roadworker");
    }

    @Test
    void neverShowsAPrivateRequest() {
        var number = answered(
                Map.of("title", "Secretquestion", "visibility", "PRIVATE"), "Secretanswer", Map.of("cleanText", "yes"));
        site.settle();
        assertThat(site.get("/public/" + number.value()).status()).isEqualTo(404);
        assertThat(site.get("/public").words()).doesNotContain("Secretquestion");
        assertThat(site.get("/public", Map.of("words", "secretanswer")).words()).doesNotContain("Secretquestion");
        assertThat(site.offer().documents().get("answer").document(number.value()))
                .isEmpty();
    }

    @Test
    void neverShowsWhatTheOfficeDidNotCheck() {
        var number = answered(Map.of("title", "Names somebody"), "Unchecked.", Map.of());
        assertThat(site.get("/public/" + number.value()).status()).isEqualTo(404);
    }

    @Test
    void neverShowsWhatIsNotAnswered() {
        var number = Citizens.filed(site, Map.of("title", "Still waiting"));
        assertThat(site.get("/public/" + number.value()).status()).isEqualTo(404);
        assertThat(site.get("/public").words()).doesNotContain("Still waiting");
    }

    @Test
    void findsAnAnswerByItsWords() {
        answered(Map.of("title", "Fountain is dry"), "The pump was mended on Tuesday.", Map.of("cleanText", "yes"));
        site.settle();
        var page = site.get("/public", Map.of("words", "pump mended"));
        assertThat(page.all("h3")).contains("Fountain is dry");
        assertThat(page.all("mark")).isNotEmpty();
        assertThat(site.get("/public", Map.of("words", "pump", "area", "mapo", "year", "2026"))
                        .all("h3"))
                .contains("Fountain is dry");
        assertThat(site.get("/public", Map.of("words", "pump", "service", "rubbish"))
                        .all("h3"))
                .isEmpty();
        assertThat(site.get("/public", Map.of("words", "pump", "year", "2025")).all("h3"))
                .isEmpty();
    }

    @Test
    void offersLikeAnswersBeforeSending() {
        answered(Map.of("title", "Wasps at the playground"), "The nest is gone.", Map.of("cleanText", "yes"));
        site.settle();
        var citizen = site.browser();
        var page =
                citizen.post("/new", Map.of("title", "wasps near playground", "details", "Many wasps", "step", "look"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.link("Wasps at the playground")).startsWith("/complaints/public/");
        assertThat(page.field("details").value()).isEqualTo("Many wasps");
        assertThat(site.get("/like", Map.of("title", "wasps")).words()).contains("Wasps at the playground");
        assertThat(site.get("/like", Map.of("title", "zzzz")).words()).contains("Nothing like it");
    }

    @Test
    void filtersAndPagesTheList() {
        for (int i = 0; i < 21; i++) {
            answered(
                    Map.of("title", "Rubbish number " + i, "service", "rubbish"),
                    "Taken away.",
                    Map.of("cleanText", "yes"));
        }
        var first = site.get("/public?service=rubbish");
        assertThat(first.words()).contains("21 requests");
        assertThat(first.all("h3")).hasSize(20);
        var second = site.get("/" + first.first("a[rel=next]").attr("href").replaceFirst("^(?=/)", ""));
        assertThat(second.path()).contains("service=rubbish");
        assertThat(second.all("h3")).hasSize(1);
        assertThat(site.get("/public?service=rubbish&year=2019").words()).contains("No requests");
        assertThat(site.get("/public?service=rubbish&page=9999999").status()).isEqualTo(200);
    }

    @Test
    void listsAllDocumentsInPagesForTheSearch() {
        answered(Map.of("title", "One for the index"), "Answer.", Map.of("cleanText", "yes"));
        var source = site.offer().documents().get("answer");
        var all = source.documentsAfter("", 1000);
        var first = source.documentsAfter("", 1);
        var rest = source.documentsAfter(first.get(0).id(), 1000);
        assertThat(first).hasSize(1);
        assertThat(rest).hasSize(all.size() - 1);
    }
}
