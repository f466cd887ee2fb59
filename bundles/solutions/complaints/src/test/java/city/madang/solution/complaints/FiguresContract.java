// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.Browser;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office in figures: what the pages show, and that it is what the requests say. */
abstract class FiguresContract extends AtTheDesk {
    /** Each test has a month of its own. */
    @BeforeEach
    void nextMonth() {
        site.later(Duration.ofDays(31));
        signIn();
    }

    private YearMonth month() {
        return YearMonth.from(site.now().atZone(site.kit().city().zone()));
    }

    private List<String> whole(Browser official, String filter) {
        new Tallies(site.kit()).count(() -> false);
        return official.get("/desk/figures?period=" + month() + filter).all("#whole td:nth-of-type(1)");
    }

    @Test
    void countsWhatCameInAndWhatWasDone() {
        var number = Citizens.filed(site, Map.of());
        Citizens.filed(site, Map.of("service", "rubbish"));
        site.later(Duration.ofHours(3));
        signIn();
        act(roadworker, number, "answer", Map.of("answer", "Filled."));
        var citizen = site.holder(number);
        citizen.get("/requests/" + number.value());
        citizen.post("/requests/" + number.value() + "/rate", Map.of("stars", "4"));
        assertThat(whole(chief, "")).containsExactly("2", "1", "1", "100.0 %", "3 h", "3.8 h", "0.0 %", "4.0 of 5 (1)");
        assertThat(whole(chief, "&service=roads")).startsWith("1", "0", "1");
        assertThat(whole(chief, "&area=mapo&channel=WEB")).startsWith("2", "1", "1");
        assertThat(whole(chief, "&department=environment")).startsWith("1", "1", "0", "–");
        assertThat(whole(chief, "&channel=SMS")).startsWith("0");
    }

    @Test
    void showsOfficialsWhatTheyWorkFor() {
        Citizens.filed(site, Map.of());
        Citizens.filed(site, Map.of("service", "rubbish"));
        assertThat(whole(roadworker, "")).startsWith("1");
        assertThat(whole(roadworker, "&department=environment")).startsWith("0");
        var page = roadworker.get("/desk/figures?period=" + month());
        assertThat(page.text()).contains("Broken road").contains("Mapo-gu");
        assertThat(page.all("table.table-sm tbody th")).doesNotContain("Dumped rubbish");
    }

    @Test
    void savesThemAsTables() {
        Citizens.filed(site, Map.of());
        new Tallies(site.kit()).count(() -> false);
        var csv = chief.get("/desk/figures?as=csv&period=" + month());
        assertThat(csv.text().lines()).anyMatch(line -> line.startsWith("By kind of matter,Broken road,1,1,0,0,0,,"));
        assertThat(chief.get("/desk/figures?as=xlsx&period=" + month()).status())
                .isEqualTo(200);
        assertThat(chief.get("/desk/figures?period=2026-Q9").status()).isEqualTo(200);
    }
}
