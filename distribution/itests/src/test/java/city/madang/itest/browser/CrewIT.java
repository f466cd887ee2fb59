// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.itest.RunningCity;
import city.madang.itest.SharedCity;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A crew with a phone: jobs done without a line are there once when it comes back, and sign-out leaves nothing. */
class CrewIT {
    private static final String JOBS = "/complaints/desk/crew";
    private static final String OF_ROADS = "Cracked stairs to the underpass";
    private static final String KEPT_PAGES =
            "caches.open('crew').then(c => c.keys()).then(all => all.filter(k => /crew.[0-9A-Z]{15}$/.test(k.url)).length)";
    private static final String LEFT =
            "Promise.all([caches.keys(), indexedDB.databases()]).then(([a, b]) => a.length + b.length)";

    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = SharedCity.demo();
    }

    @Test
    void jobsDoneWithoutALineAreThereOnce() throws Exception {
        List<String> jobs;
        try (var chromium = Chromium.open(true, "en", 360)) {
            var phone = chromium.page();
            EveryPageIT.signIn(city, phone, "crew");
            phone.navigate(city.at(JOBS).toString());
            jobs = jobs(phone);
            assertThat(jobs).hasSizeGreaterThan(1);
            var all = jobs.size();
            phone.waitForCondition(() -> (int) phone.evaluate(KEPT_PAGES) >= all);

            phone.context().setOffline(true);
            jobs.forEach(job -> done(phone, job));
            assertThat(phone.locator("#kept li")).hasCount(jobs.size());

            approvedFirst(true);
            phone.context().setOffline(false);
            assertThat(phone.locator("#told .notice")).hasCount(jobs.size());
            assertThat(phone.locator("#told")).containsText("Done. The office has your report");
            assertThat(phone.locator("#told")).containsText("Done. The answer waits for approval: " + OF_ROADS);
            assertThat(phone.locator("#kept")).isHidden();
            assertThat(phone.locator("#jobs li")).hasCount(0);

            phone.locator("form[action='/account/sign-out'] button").click();
            phone.waitForCondition(() -> (int) phone.evaluate(LEFT) == 0);
        }
        read(jobs);
        approvedFirst(false);
    }

    /** Whether what a crew says of roads goes to the citizen, but only when a second person has approved it. */
    private static void approvedFirst(boolean yes) throws Exception {
        try (var chromium = Chromium.open(true, "en", 1440)) {
            var page = chromium.page();
            EveryPageIT.signIn(city, page, "chief");
            page.navigate(city.at("/complaints/desk/approval").toString());
            page.locator("#s-roads").setChecked(yes);
            page.locator("#approval-form [type=submit]").click();
            assertThat(page.locator(".notice")).isVisible();
            page.navigate(city.at("/complaints/desk/services").toString());
            page.locator("form[action$='/services/roads/crew'] button").click();
            assertThat(page.locator("form[action$='/services/roads/crew'] button"))
                    .containsText(yes ? "Its words are sent" : "The office sends");
        }
    }

    private static void done(Page phone, String job) {
        phone.navigate(city.at(JOBS + "/" + job).toString());
        phone.locator("#f-words").fill("Done without a line: " + job);
        phone.locator("form[data-number] button[type=submit]").click();
        phone.waitForURL(url -> url.endsWith(JOBS));
        assertThat(phone.locator("#kept li[data-kept='" + job + "']")).isVisible();
    }

    /** What the demo has for the crew. */
    private static List<String> jobs(Page phone) {
        return phone.locator("#jobs li a[href*='/crew/']").all().stream()
                .map(link -> link.getAttribute("href").replaceAll(".*/", ""))
                .toList();
    }

    private static void read(List<String> jobs) throws Exception {
        try (var chromium = Chromium.open(true, "en", 1440)) {
            var page = chromium.page();
            EveryPageIT.signIn(city, page, "chief");
            for (var job : jobs) {
                page.navigate(city.at("/complaints/desk/requests/" + job).toString());
                var words = "Done without a line: " + job;
                if (page.locator("h1").innerText().equals(OF_ROADS)) {
                    assertThat(page.locator("#proposal")).hasText(words);
                } else {
                    assertThat(page.locator("#f-answer")).hasValue(words);
                }
                assertThat(page.locator("ol.timeline li").allInnerTexts().stream()
                                .filter(step -> step.startsWith("The work has been done on the spot")))
                        .hasSize(1);
            }
        }
    }
}
