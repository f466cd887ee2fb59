// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.itest.Eventually;
import city.madang.itest.RunningCity;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From an unfinished study to what an administrator installs and exports, on a phone: nothing is typed twice. Before, only the study
 * is installed.
 */
class StudyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> PARTS = List.of("EA", "TA", "LA", "RC", "FA");

    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = RunningCity.demo()
                .and("--parent", "" + ProcessHandle.current().pid())
                .unpack();
        var file = city.home().resolve("etc/city.madang.city.demo.cfg");
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^modules = .*$", "modules = study"));
        city.start();
    }

    @AfterAll
    static void stop() throws IOException {
        city.close();
    }

    @Test
    void whatTheStudyFindsIsInstalledAndExported() throws Exception {
        try (var chromium = Chromium.open(true, "en", 360)) {
            var page = chromium.page();
            EveryPageIT.signIn(city, page, "vicemayor");
            open(page, "/study/desk");
            assertThat(page.locator("main")).containsText("Incomplete panel");
            PARTS.forEach(part -> answer(page, part));
            open(page, "/study/desk");
            assertThat(page.locator("main")).not().containsText("Incomplete panel");
            leave(page);

            EveryPageIT.signIn(city, page, "consultant");
            weigh(page);
            plan(page);
            leave(page);

            EveryPageIT.signIn(city, page, "treasurer");
            open(page, "/study/desk/rules");
            assertThat(page.locator("#moves")).containsText("now weighs 0");
            leave(page);

            EveryPageIT.signIn(city, page, "consultant");
            open(page, "/study/desk/result");
            assertThat(page.locator("#proposal input[name^=module-]:checked").count())
                    .as("modules that the answers recommend")
                    .isPositive();
            List.of("complaints", "alerts")
                    .forEach(id -> page.locator("#module-" + id).setChecked(true));
            page.locator("#proposal [type=submit]").click();
            assertThat(page.locator(".notice").first()).containsText("The choice is handed over");
            leave(page);

            EveryPageIT.signIn(city, page, "admin");
            open(page, "/admin/modules");
            page.locator("a[href$='/admin/proposals/study']").first().click();
            assertThat(page.locator("main")).containsText("1,250,000");
            page.locator("form[action$='/admin/proposals/study'] [type=submit]").click();
            assertThat(page.locator(".notice").first()).containsText("stands in the city file");
            Eventually.require(
                    "what was proposed serves",
                    PATIENCE,
                    () -> city.get("/complaints").statusCode() == 200
                            && city.get("/alerts").statusCode() == 200);

            open(page, "/admin/export?from=study");
            assertThat(page.locator("input[name=solution-complaints]")).isChecked();
            page.locator("main form[action$='/admin/export'] [type=submit]").click();
            assertThat(names(made(page)))
                    .anyMatch(name -> name.contains("solution-complaints"))
                    .anyMatch(name -> name.contains("solution-alerts"))
                    .noneMatch(name -> name.contains("solution-hello"));
        }
    }

    private static void open(Page page, String path) {
        assertThat(page.navigate(city.at(path).toString()).status()).as(path).isEqualTo(200);
    }

    private static void leave(Page page) {
        page.locator("form[action='/account/sign-out'] button").first().click();
        page.waitForURL(url -> !url.contains("/desk"));
    }

    /** The lowest but one of each, and yes. A part that asks this official nothing has no form. */
    private static void answer(Page page, String part) {
        open(page, "/study/desk/parts/" + part);
        var form = page.locator("#part-form");
        if (form.count() == 0) {
            return;
        }
        form.locator("fieldset")
                .all()
                .forEach(each -> each.locator("input[value='1'], input[value='yes']")
                        .first()
                        .check());
        form.locator("textarea").all().forEach(each -> each.fill("What the vice mayor says"));
        form.locator("input[inputmode]").all().forEach(each -> each.fill("1200"));
        form.locator("button.btn-primary[type=submit]").click();
        assertThat(page.locator(".notice").first()).containsText("Your answers are saved");
    }

    /** Lines to begin with stand in the plan, and in the report for the council. */
    private static void plan(Page page) {
        open(page, "/study/desk/plan");
        page.locator("#begin-form select").selectOption("programme");
        page.locator("#begin-form [type=submit]").click();
        assertThat(page.locator("#side-COST")).containsText("Maintenance of software");
        open(page, "/study/desk/report");
        assertThat(page.locator("main")).containsText("Maintenance of software");
    }

    /** Another weight shows what moved, and why; whoever opens the page later sees it too. */
    private static void weigh(Page page) {
        open(page, "/study/desk/rules");
        page.locator("select[name='warning-slow.ea-hazards']").selectOption("0");
        page.locator("#rules-form [type=submit]").click();
        assertThat(page.locator("#moves")).containsText("now weighs 0");
    }

    private static Path made(Page page) throws Exception {
        var link = page.locator("a[download][href*='/admin/export/']");
        Eventually.require("the distribution is made", PATIENCE, () -> {
            page.reload();
            return link.count() > 0;
        });
        var download = page.waitForDownload(() -> link.first().click());
        return download.path();
    }

    private static List<String> names(Path archive) throws IOException {
        var names = new ArrayList<String>();
        try (InputStream in = Files.newInputStream(archive);
                var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
