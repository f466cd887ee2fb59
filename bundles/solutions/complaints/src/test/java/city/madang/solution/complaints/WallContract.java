// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes in and goes out today. */
abstract class WallContract {
    private Site site;
    private Browser chief;
    private Browser roadworker;

    abstract TestKit kit();

    @BeforeEach
    void open() {
        site = Citizens.open(kit());
        chief = site.official("chief", Optional.empty());
        roadworker = site.official("roadworker", Optional.of("streets"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Browser after(Duration time) {
        site.later(time);
        return site.official("chief", Optional.empty());
    }

    private static List<String> figures(Browser official) {
        return official.get("/desk/wall").all(".figure-value");
    }

    private static Page answer(Browser official, ReceiptNumber number) {
        official.get("/desk/requests/" + number.value());
        return official.post("/desk/requests/" + number.value() + "/answer", Map.of("answer", "Done."));
    }

    @Test
    void countsWhatCameInAndWentOutSinceMidnight() {
        answer(roadworker, Citizens.filed(site, Map.of()));
        Citizens.filed(site, Map.of("service", "rubbish"));
        assertThat(figures(chief)).containsExactly("2", "1", "1", "0");
        var tomorrow = after(Duration.ofDays(1)).get("/desk/wall");
        assertThat(tomorrow.all(".figure-value")).startsWith("0", "0", "1");
        assertThat(tomorrow.words()).contains("Nothing has come in or gone out today.");
    }

    @Test
    void countsWhatWaitsTooLong() {
        Citizens.filed(site, Map.of());
        assertThat(figures(after(Duration.ofDays(9)))).containsExactly("0", "0", "1", "1");
    }

    @Test
    void showsTheLatestFirstAndNoWordsOfCitizens() {
        var first = Citizens.filed(site, Map.of("title", "My name is on the door"));
        var second = Citizens.filed(site, Map.of());
        answer(roadworker, first);
        var page = chief.get("/desk/wall");
        assertThat(page.all("table[data-rows] a")).containsExactly(first.value(), second.value(), first.value());
        assertThat(page.text()).doesNotContain("My name is on the door");
        assertThat(page.words()).contains("Website 2 1");
    }

    @Test
    void showsOfficialsWhatTheyWorkFor() {
        Citizens.filed(site, Map.of("service", "rubbish"));
        Citizens.filed(site, Map.of());
        assertThat(figures(roadworker)).containsExactly("1", "0", "1", "0");
        assertThat(figures(chief)).containsExactly("2", "0", "2", "0");
    }
}
