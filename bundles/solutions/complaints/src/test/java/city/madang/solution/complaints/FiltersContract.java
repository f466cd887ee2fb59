// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.complaints.domain.SavedFilter;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.PageForm;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Filters of the inbox that officials keep, and the numbers beside them. */
abstract class FiltersContract extends AtTheDesk {

    @BeforeAll
    @Override
    void open() {
        super.open();
        Citizens.filed(site, Map.of("title", "First hole"));
        site.later(Duration.ofMinutes(1));
        Citizens.filed(site, Map.of("title", "Second hole", "service", "rubbish"));
    }

    private static Page keep(Browser official, String query, Map<String, String> fields) {
        var form = form(official, "?" + query);
        return official.send(new PageForm(form.action() + "?" + query, form.values()), fields);
    }

    private static PageForm form(Browser official, String query) {
        return official.get("/desk/filters" + query)
                .form("/complaints/desk/filters")
                .orElseThrow();
    }

    private static String tab(Page page, String name) {
        return page.all("nav .nav-link").stream()
                .filter(each -> each.startsWith(name))
                .findFirst()
                .orElse("");
    }

    @Test
    void standsAboveTheInboxWithHowMuchItLeaves() {
        var kept = keep(chief, "service=roads", Map.of("name", "Holes"));
        assertThat(kept.words()).contains("The filter is kept.");
        assertThat(tab(kept, "Holes")).isEqualTo("Holes 1");
        assertThat(kept.first("nav [aria-current=page]").text()).isEqualTo("Holes 1");
        assertThat(tab(kept, "Waiting for the office")).isEqualTo("Waiting for the office 2");
        assertThat(tab(kept, "Mine")).isEqualTo("Mine 0");
        assertThat(tab(roadworker.get("/desk"), "Holes")).isEmpty();
        assertThat(tab(roadworker.get("/desk"), "Waiting")).isEqualTo("Waiting for the office 1");
        assertThat(site.recorded()).extracting("action").contains("complaints.filter");
    }

    @Test
    void isSharedWithTheDepartmentOnly() {
        keep(roadworker, "overdue=yes", Map.of("name", "Late at the roads", "shared", "yes"));
        var colleague = site.official("asphalter", Optional.of("streets"), Desk.OFFICER);
        var cleaner = site.official("cleaner", Optional.of("environment"));
        assertThat(tab(colleague.get("/desk"), "Late")).isEqualTo("Late at the roads 0");
        assertThat(tab(cleaner.get("/desk"), "Late")).isEmpty();
        assertThat(tab(chief.get("/desk"), "Late")).isEmpty();
        var page = colleague.get("/desk/filters");
        assertThat(page.words()).contains("Late at the roads").contains("Colleagues too");
        assertThat(page.all("form[action$=remove]")).isEmpty();
    }

    @Test
    void isRemovedByWhoKeepsItAndByNobodyElse() {
        keep(roadworker, "disputed=yes", Map.of("name", "Passing fancy", "shared", "yes"));
        var action = roadworker
                .get("/desk/filters")
                .first("tr:contains(Passing fancy) form")
                .attr("action");
        var path = action.substring("/complaints".length());
        var colleague = site.official("asphalter", Optional.of("streets"), Desk.OFFICER);
        colleague.send(new PageForm(action, form(colleague, "").values()), Map.of());
        assertThat(tab(roadworker.get("/desk"), "Passing")).isNotEmpty();
        roadworker.get("/desk/filters");
        assertThat(roadworker.post(path, Map.of()).words()).contains("The filter has been removed.");
        assertThat(tab(roadworker.get("/desk"), "Passing")).isEmpty();
    }

    @Test
    void needsANameAndHasAnEnd() {
        var keeper = site.official("keeper", Optional.of("parks"), Desk.OFFICER);
        var nameless = keep(keeper, "service=roads", Map.of("name", ""));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.field("name").error()).isEqualTo("Give the filter a name");
        assertThat(nameless.first("#says").text()).contains("Broken road");
        for (int i = 0; i < SavedFilter.MOST; i++) {
            keep(keeper, "", Map.of("name", "Number " + i));
        }
        var tooMany = keep(keeper, "", Map.of("name", "One more"));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.field("name").error()).contains("" + SavedFilter.MOST);
    }

    @Test
    void showsTheNewestFirstWhenAsked() {
        assertThat(chief.get("/desk?newest=yes").all("tbody a")).containsSubsequence("Second hole", "First hole");
        assertThat(chief.get("/desk?newest=yes")
                        .first("th[aria-sort=descending]")
                        .text())
                .startsWith("Received");
        var kept = keep(chief, "newest=yes", Map.of("name", "Fresh"));
        assertThat(kept.path()).endsWith("newest=yes");
        assertThat(kept.all("tbody a")).containsSubsequence("Second hole", "First hole");
    }
}
