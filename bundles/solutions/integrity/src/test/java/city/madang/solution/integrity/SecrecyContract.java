// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import city.madang.testkit.Browser;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Marked words go in by every way, and are looked for in everything that the city keeps and shows to others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SecrecyContract {
    private static final String MARK = "xylograph";
    private static final Map<String, String> WORDS = Map.of(
            "what", "what " + MARK,
            "where", "where " + MARK,
            "when", "when " + MARK,
            "who", "who " + MARK,
            "how", "how " + MARK,
            "contact", "contact " + MARK);

    private Site site;
    private Browser examiner;
    private String code;
    private String path;

    abstract TestKit kit();

    @BeforeAll
    void talk() {
        site = kit().open(new IntegrityModule());
        Lane.establish(site);
        var person = site.browser();
        code = Lane.filed(person, WORDS, text());
        Lane.talk(person, code);
        person.post("/talk/add", Map.of("more", "more " + MARK), text());
        examiner = Lane.investigator(site);
        Lane.unlock(examiner);
        path = Lane.first(examiner).path().substring("/integrity".length());
        examiner.post(path + "/reply", Map.of("reply", "reply " + MARK));
        examiner.post(path + "/note", Map.of("note", "note " + MARK));
        site.settle();
        site.runJobs();
    }

    private static SentFile text() {
        var words = "a list of " + MARK + " things\n";
        return new SentFile("files", MARK + ".txt", words.getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    void close() {
        site.close();
    }

    /** Otherwise the tests below could not fail. */
    @Test
    void theUnitReadsAllOfIt() {
        var page = examiner.get(path);
        for (var each : List.of("what", "where", "when", "who", "how", "contact", "more", "reply", "note")) {
            assertThat(page.words()).contains(each + " " + MARK);
        }
        var file = examiner.bytes("/" + page.link(MARK + ".txt"));
        assertThat(new String(file, StandardCharsets.UTF_8)).contains(MARK);
    }

    @Test
    void noCopyOfTheDatabaseHasIt() {
        var copy = site.rawCopy();
        assertThat(copy.contains("integrity_report") || copy.contains("INTEGRITY_REPORT"))
                .isTrue();
        assertThat(copy.contains("CORRUPTION")).isTrue();
        assertThat(copy.contains(MARK)).isFalse();
        assertThat(copy.contains(code)).isFalse();
        assertThat(copy.contains(code.replace(" ", ""))).isFalse();
        assertThat(copy.contains(Lane.PASSPHRASE)).isFalse();
    }

    @Test
    void noFileOfTheCityHasIt() throws IOException {
        int sealed = 0;
        try (var all = Files.walk(site.folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(MARK)).as(file.toString()).isFalse();
                assertThat(file.toString()).doesNotContain(MARK);
                sealed += bytes.startsWith("MDL1") ? 1 : 0;
            }
        }
        assertThat(sealed).isEqualTo(2);
    }

    @Test
    void nobodyElseFindsIt() {
        for (var who : List.of(
                site.browser(),
                site.official("sysadmin", Optional.empty(), Role.ADMINISTRATOR),
                site.official("dataofficer", Optional.empty(), Role.DATA_OFFICER))) {
            assertThat(who.get("//search?q=" + MARK).words()).doesNotContain("what " + MARK);
            assertThat(who.get("//feeds").words()).doesNotContain("ealed report");
            assertThat(who.get(path).words()).doesNotContain(MARK);
            assertThat(who.get("/desk").words()).doesNotContain("Corruption of an official");
        }
        assertThat(site.official("sysadmin", Optional.empty()).get("/desk").status())
                .isEqualTo(403);
        assertThat(site.offer().documents()).isEmpty();
        assertThat(site.offer().indicators()).isEmpty();
        assertThat(site.offer().feeds()).isEmpty();
        assertThat(site.offer().filed()).isEmpty();
        assertThat(site.offer().personal()).isEmpty();
        assertThat(site.offer().decided()).isEmpty();
        assertThat(site.sent()).isEmpty();
    }

    @Test
    void looksAreRecordedWithoutContent() {
        var before = site.recorded().size();
        examiner.get("/desk");
        var page = examiner.get(path);
        examiner.bytes("/" + page.link(MARK + ".txt"));
        var looks = site.recorded().subList(0, site.recorded().size() - before);
        assertThat(looks).extracting("action").containsExactly("integrity.file", "integrity.open", "integrity.list");
        assertThat(looks).extracting("who").containsOnly("examiner");
        assertThat(site.recorded().toString())
                .doesNotContain(MARK)
                .doesNotContain("nobody")
                .doesNotContain("holder");
    }

    @Test
    void aTaskSaysThatSomethingWaitsAndNoMore() {
        var official = site.organisation()
                .officials(Unit.INVESTIGATOR, Optional.empty())
                .get(0);
        var tasks = site.offer().tasks().get("waiting").tasks(official, 10);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.get(0).title()).isEqualTo("Something waits in the sealed lane");
        assertThat(tasks.get(0).path()).isEqualTo("/desk");
        assertThat(tasks.get(0).due()).isPresent();
    }

    @Test
    void noPageIsKeptByABrowser() {
        for (var page : List.of(
                site.browser().get("/"),
                site.browser().get("/new"),
                site.browser().get("/talk"))) {
            assertThat(page.headers().get("Cache-Control")).containsExactly("no-store");
            assertThat(page.find("[data-leave]")).isPresent();
        }
        assertThat(examiner.get(path).headers().get("Cache-Control")).containsExactly("no-store");
    }
}
