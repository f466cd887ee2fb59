// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Slice;
import city.madang.solution.complaints.store.PublicFilter;
import city.madang.testkit.Site;
import city.madang.testkit.TestCity;
import city.madang.testkit.TestKit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The demo city has something to show, in three languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoContract {
    private static final Path SEOUL =
            Path.of("../../../distribution/base/src/main/resources/etc/areas/seoul-gu.geojson");

    private Site site;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().in(TestCity.TESTVILLE.withDemo().withAreas(SEOUL)).open(new ComplaintsModule());
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void hasAnsweredRequestsInTheDistrictsOfSeoul() {
        var lines = new PublicRequests(site.kit()).list(PublicFilter.ALL, new Slice(1, 100));
        assertThat(lines.total()).isGreaterThan(35);
        assertThat(lines.items()).allMatch(line -> line.area().isPresent());
        assertThat(lines.items()).extracting(line -> line.lang().getLanguage()).contains("en", "ko", "ar");
    }

    @Test
    void hasWorkForOfficerAndChief() {
        var officer = site.official("officer", Optional.empty());
        assertThat(officer.get("/desk").all("tbody tr")).isNotEmpty();
        assertThat(site.official("chief", Optional.empty()).get("/desk").all("tbody tr"))
                .hasSizeGreaterThan(10);
    }

    @Test
    void offersTheServicesInTheReadersLanguage() {
        assertThat(site.browser().speaking("ko").get("/new").all("select[name=service] option"))
                .contains("가로등 고장");
        assertThat(site.browser().speaking("ar").get("/new").all("select[name=service] option"))
                .contains("إنارة الشوارع");
    }

    @Test
    void findsAnswersInThreeLanguages() {
        site.settle();
        assertThat(site.get("/public", Map.of("words", "pavement")).all("h3")).isNotEmpty();
        assertThat(site.browser()
                        .speaking("ko")
                        .get("/public", Map.of("words", "가로등"))
                        .all("h3"))
                .isNotEmpty();
        assertThat(site.browser()
                        .speaking("ar")
                        .get("/public", Map.of("words", "النفايات"))
                        .all("h3"))
                .isNotEmpty();
    }

    @Test
    void hasQuestionsOftenAsked() {
        assertThat(site.browser().speaking("ko").get("/faq").words())
                .contains("소파")
                .doesNotContain("mattress");
        assertThat(site.get("/faq/bulky-waste-en").words()).contains("sticker");
        assertThat(site.get("/faq/none").status()).isEqualTo(404);
    }

    @Test
    void tellsHowManyAnswersCameInTime() {
        var figure = site.offer().indicators().get("in-time").source().figure().orElseThrow();
        assertThat(figure.value().doubleValue()).isBetween(50.0, 100.0);
    }

    @Test
    void playsADayOnEveryWay() {
        site.playDay();
        var chief = site.official("chief", Optional.empty());
        var wall = chief.get("/desk/wall");
        assertThat(wall.all(".figure-value")).startsWith("11", "8");
        assertThat(wall.all("th[scope=row]"))
                .containsExactlyInAnyOrder(
                        "Website", "At the counter", "Telephone", "E-mail", "Text message", "Social media", "Open311");
        assertThat(site.texts("+821055501001")).last().asString().contains("평가해 주셔서 감사합니다");
    }

    /** A first view with everything that its page names; the library of the map comes when somebody asks for it. */
    @Test
    void aFirstViewIsNoHeavierThanItMay() throws IOException {
        for (var path : List.of("/", "/new", "/public", "/map")) {
            var page = site.get(path);
            long weight = gzipped(page.text().getBytes(StandardCharsets.UTF_8));
            for (var file : page.document().select("script[src], link[rel=stylesheet]")) {
                weight += gzipped(site.browser().bytes("/" + file.attr("src") + file.attr("href")));
            }
            assertThat(weight).as("bytes of " + path).isBetween(10_000L, 60_000L);
        }
    }

    private static long gzipped(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }
}
