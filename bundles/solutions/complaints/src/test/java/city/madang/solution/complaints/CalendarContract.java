// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The calendar of what is due. */
abstract class CalendarContract extends AtTheDesk {

    /** A Monday; what is filed for the roads is due on the next one, for rubbish on Tuesday at the latest. */
    @BeforeAll
    @Override
    void open() {
        super.open();
        site.at(Instant.parse("2026-03-02T03:00:00Z"));
        Citizens.filed(site, Map.of("title", "First hole"));
        Citizens.filed(site, Map.of("title", "Second hole"));
        Citizens.filed(site, Map.of("title", "A bag", "service", "rubbish"));
    }

    private static String count(Page month, String link) {
        return month.find("#month a[href*=calendar/" + link + "]")
                .map(each -> each.text())
                .orElse("");
    }

    private static String dueOn(Page month) {
        return month.first("#month a").attr("href").replaceAll(".*/", "");
    }

    @Test
    void countsTheDaysOfAMonthAsFarAsTheOfficialSees() {
        var mine = roadworker.get("/desk/calendar");
        assertThat(mine.all("#month a")).containsExactly("2 requests");
        var all = chief.get("/desk/calendar?month=2026-03");
        assertThat(all.all("#month a")).containsExactly("1 request", "2 requests");
        assertThat(count(all, dueOn(mine))).isEqualTo("2 requests");
        assertThat(all.first("caption").text()).isEqualTo("March 2026");
        assertThat(all.first("#month strong").text()).isEqualTo("2 today");
        assertThat(chief.get("/desk/calendar?month=2026-04").all("#month a")).isEmpty();
    }

    @Test
    void listsADay() {
        var day = dueOn(roadworker.get("/desk/calendar"));
        var list = roadworker.get("/desk/calendar/" + day);
        assertThat(list.all("tbody a")).containsExactlyInAnyOrder("First hole", "Second hole");
        assertThat(roadworker.get("/desk/calendar/" + day + "?mine=yes").words())
                .contains("Nothing has to be answered");
        assertThat(roadworker.get("/desk/calendar/2026-03-99").status()).isEqualTo(404);
    }

    private static List<String> subscribed(Page page) {
        return page.all("#addresses code").stream()
                .map(each -> each.substring(each.indexOf("/calendar/")))
                .toList();
    }

    private static Page renewed(Browser official) {
        official.get("/desk/calendar/subscription");
        return official.post("/desk/calendar/subscription", Map.of());
    }

    @Test
    void isReadByAProgramThatKnowsTheSecretAddress() {
        var page = renewed(roadworker);
        var whole = site.browser().get(subscribed(page).get(1));
        assertThat(whole.headers().get("Content-Type")).containsExactly("text/calendar; charset=utf-8");
        assertThat(whole.text())
                .contains("SUMMARY:")
                .contains("Broken road")
                .doesNotContain("rubbish")
                .doesNotContain("hole");
        assertThat(Pattern.compile("BEGIN:VEVENT").matcher(whole.text()).results())
                .hasSize(2);
        assertThat(site.browser().get(subscribed(page).get(0)).text()).doesNotContain("VEVENT");
        assertThat(site.rawCopy()).doesNotContain(subscribed(page).get(1).substring("/calendar/".length()));
        assertThat(roadworker.get("/desk/calendar/subscription").text()).doesNotContain("madangcal_");
    }

    @Test
    void isNotReadByAnAddressThatWasReplacedOrWithdrawn() {
        var first = subscribed(renewed(cleaner)).get(1);
        var second = subscribed(renewed(cleaner)).get(1);
        assertThat(site.browser().get(first).status()).isEqualTo(404);
        assertThat(site.browser().get(second).status()).isEqualTo(200);
        cleaner.get("/desk/calendar/subscription");
        cleaner.post("/desk/calendar/subscription/withdraw", Map.of());
        assertThat(site.browser().get(second).status()).isEqualTo(404);
        assertThat(site.browser().get("/calendar/x.ics").status()).isEqualTo(404);
    }

    @Test
    void takesAMonthThatIsNoneForThisOne() {
        assertThat(chief.get("/desk/calendar?month=x").first("caption").text()).isEqualTo("March 2026");
        assertThat(chief.get("/desk/calendar?month=9999-01").first("caption").text())
                .isEqualTo("March 2026");
    }
}
