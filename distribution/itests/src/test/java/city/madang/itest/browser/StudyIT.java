// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.itest.Eventually;
import city.madang.itest.RunningCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A consultant's whole path on a phone, from an installation that nobody has set up, through an empty study, to the distribution that
 * an administrator exports: everything is done on pages, and nothing is typed twice.
 */
class StudyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> PARTS = List.of("EA", "TA", "LA", "RC", "FA");
    private static final String PASSWORD = "nine quiet ferries";
    /** Who answers, and for whom. */
    private static final Map<String, String> PANEL =
            Map.of("planner", "planning", "treasurer", "finance", "itchief", "it", "vicemayor", "executive");

    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = RunningCity.fresh()
                .and("--parent", "" + ProcessHandle.current().pid())
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        city.close();
    }

    @Test
    void whatAnEmptyStudyFindsIsInstalledAndExported() throws Exception {
        try (var chromium = Chromium.open(true, "en", 360)) {
            var page = chromium.page();
            setUp(page);
            PANEL.forEach((login, role) -> official(page, login, role));
            official(page, "consultant", "consultant");
            leave(page);

            for (var login : new TreeSet<>(PANEL.keySet())) {
                EveryPageIT.signIn(city, page, login, PASSWORD);
                open(page, "/study/desk");
                assertThat(page.locator("main")).containsText("Incomplete panel");
                PARTS.forEach(part -> answer(page, part));
                leave(page);
            }

            EveryPageIT.signIn(city, page, "consultant", PASSWORD);
            open(page, "/study/desk");
            assertThat(page.locator("main")).not().containsText("Incomplete panel");
            system(page);
            diagnose(page);
            plan(page);
            weigh(page);
            report(page);
            leave(page);

            EveryPageIT.signIn(city, page, "treasurer", PASSWORD);
            open(page, "/study/desk/rules");
            assertThat(page.locator("#moves")).containsText("now weighs 0");
            leave(page);

            EveryPageIT.signIn(city, page, "consultant", PASSWORD);
            open(page, "/study/desk/result");
            assertThat(page.locator("#proposal input[name^=module-]:checked").count())
                    .as("modules that the answers recommend")
                    .isPositive();
            List.of("complaints", "alerts")
                    .forEach(id -> page.locator("#module-" + id).setChecked(true));
            page.locator("#proposal [type=submit]").click();
            assertThat(page.locator(".notice").first()).containsText("The choice is handed over");
            leave(page);

            EveryPageIT.signIn(city, page, "first", PASSWORD);
            confirm(page);
            open(page, "/admin/export?from=study");
            assertThat(page.locator("input[name=solution-complaints]")).isChecked();
            page.locator("main form[action$='/admin/export'] [type=submit]").click();
            assertThat(names(made(page)))
                    .anyMatch(name -> name.contains("solution-complaints"))
                    .anyMatch(name -> name.contains("solution-alerts"))
                    .noneMatch(name -> name.contains("solution-hello"));
        }
    }

    /** The first administrator, and the study alone. */
    private static void setUp(Page page) throws Exception {
        open(page, "/setup");
        page.locator("input[name=code]")
                .fill(Files.readString(city.data().resolve("keys/setup-code")).strip());
        page.locator("input[name=city]").fill("Testville");
        page.locator("select[name=country]").selectOption("US");
        page.locator("select[name=zone]").selectOption("America/New_York");
        page.locator("select[name=currency]").selectOption("USD");
        page.locator("select[name=language]").selectOption("en");
        page.locator("input[name=name]").fill("First Administrator");
        page.locator("input[name=login]").fill("first");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main form [type=submit]").click();
        page.waitForURL(url -> !url.endsWith("/setup"));
        open(page, "/admin/modules");
        page.locator("a[href$='/admin/modules/study/install']").click();
        page.locator("main form[action$='/admin/modules/study/install'] [type=submit]")
                .click();
        Eventually.require(
                "the study serves", PATIENCE, () -> city.get("/study/desk").statusCode() == 303);
    }

    private static void official(Page page, String login, String role) {
        open(page, "/admin/accounts/new");
        page.locator("input[name=name]").fill("Official " + login);
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("[id='role-study." + role + "']").check();
        page.locator("main form [type=submit]").click();
        page.waitForURL(url -> !url.endsWith("/new"));
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
        form.locator("textarea").all().forEach(each -> each.fill("What this official says"));
        form.locator("input[inputmode]").all().forEach(each -> each.fill("1200"));
        form.locator("button.btn-primary[type=submit]").click();
        assertThat(page.locator(".notice").first()).containsText("Your answers are saved");
    }

    /** What the city has already. */
    private static void system(Page page) {
        open(page, "/study/desk/systems");
        page.locator("a[href$='/study/desk/systems/new']").first().click();
        page.locator("input[name=name]").fill("Register of residents");
        page.locator("select[name=category]").selectOption(new SelectOption().setIndex(1));
        page.locator("select[name=state]").selectOption(new SelectOption().setIndex(1));
        page.locator("input[name=functions]").first().check();
        page.locator("#system-form [type=submit]").click();
        assertThat(page.locator("main")).containsText("Register of residents");
    }

    private static void diagnose(Page page) {
        open(page, "/study/desk/diagnoses");
        page.locator("#take-form input[name=name]").fill("The first look");
        page.locator("#take-form [type=submit]").click();
        assertThat(page.locator("main")).containsText("The first look");
        open(page, "/study/desk/master");
        assertThat(page.locator("main")).containsText("The first look");
    }

    /** Lines to begin with stand in the plan. */
    private static void plan(Page page) {
        open(page, "/study/desk/plan");
        page.locator("#begin-form select").selectOption("programme");
        page.locator("#begin-form [type=submit]").click();
        assertThat(page.locator("#side-COST")).containsText("Maintenance of software");
    }

    /** Another weight shows what moved, and why; whoever opens the page later sees it too. */
    private static void weigh(Page page) {
        open(page, "/study/desk/rules");
        page.locator("select[name='warning-slow.ea-hazards']").selectOption("0");
        page.locator("#rules-form [type=submit]").click();
        assertThat(page.locator("#moves")).containsText("now weighs 0");
    }

    /** For the council, as a page and on paper. */
    private static void report(Page page) throws IOException {
        open(page, "/study/desk/report");
        assertThat(page.locator("main")).containsText("Maintenance of software");
        assertThat(page.locator("main")).containsText("Register of residents");
        var paper = page.waitForDownload(
                () -> page.locator("a[download][type='application/pdf']").click());
        assertThat(Files.size(paper.path())).as("bytes of the report").isGreaterThan(20_000);
    }

    /** What was proposed stands in the city file, and serves. */
    private static void confirm(Page page) throws Exception {
        open(page, "/admin/modules");
        page.locator("a[href$='/admin/proposals/study']").first().click();
        page.locator("form[action$='/admin/proposals/study'] [type=submit]").click();
        assertThat(page.locator(".notice").first()).containsText("stands in the city file");
        Eventually.require(
                "what was proposed serves",
                PATIENCE,
                () -> city.get("/complaints").statusCode() == 200
                        && city.get("/alerts").statusCode() == 200);
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
