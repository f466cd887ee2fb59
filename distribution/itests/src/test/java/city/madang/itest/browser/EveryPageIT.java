// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.itest.RunningCity;
import city.madang.itest.SharedCity;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Walks every link of the demo city as somebody, and lets axe look at each kind of page (WCAG 2.2 A and AA, and axe's best
 * practices), in a left-to-right and a right-to-left language.
 */
class EveryPageIT {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int MOST_PAGES = 120;
    private static final List<String> STARTS =
            List.of("/", "/search?q=light", "/account/sign-in", "/account/receipt", "/there/is/nothing");

    /** Kinds of pages that are without a fault for anybody, by language. */
    private static final Map<String, Set<String>> PUBLIC = new HashMap<>();

    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = SharedCity.demo();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "nobody, en, /",
        "nobody, ar, /",
        "chief, en, /",
        "chief, ar, /",
        "crew, en, /",
        "admin, en, /",
        "admin, ar, /",
        "consultant, en, /study/",
        "consultant, ar, /study/",
        "manager, en, /parking/",
        "manager, ar, /parking/"
    })
    void isAccessible(String who, String language, String below) throws Exception {
        try (var chromium = Chromium.open(true, language, 360)) {
            var page = chromium.page();
            page.navigate(city.at("/?lang=" + language).toString());
            if (!who.equals("nobody")) {
                signIn(city, page, who);
            }

            var known = PUBLIC.getOrDefault(language, Set.of());
            var looked = new HashSet<String>();
            var faults = walk(page, below, kind -> !known.contains(kind) && looked.add(kind));
            if (who.equals("nobody") && faults.isEmpty()) {
                PUBLIC.put(language, looked);
            }

            assertThat(faults).as("faults that axe found, by page").isEmpty();
        }
    }

    static void signIn(RunningCity city, Page page, String login) {
        signIn(city, page, login, "madang-demo");
    }

    static void signIn(RunningCity city, Page page, String login, String password) {
        page.navigate(city.at("/account/sign-in").toString());
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("main form [type=submit]").first().click();
        page.waitForURL(url -> !url.endsWith("/account/sign-in"));
    }

    /**
     * Faults by page.
     *
     * @param below only pages whose path begins so are visited
     * @param isNew whether a kind of page is to be looked at; what everybody sees alike was
     */
    private static Map<String, List<String>> walk(Page page, String below, Predicate<String> isNew) {
        var open = new ArrayDeque<>(below.equals("/") ? STARTS : List.of(below + "desk"));
        var seen = new LinkedHashMap<String, String>();
        var faults = new TreeMap<String, List<String>>();
        while (!open.isEmpty()) {
            var path = open.poll();
            if (seen.putIfAbsent(kindOf(path), path) != null) {
                continue;
            }
            var answer = page.navigate(city.at(path).toString());
            assertThat(answer.status()).as("status of " + path).isLessThan(500);
            if (!answer.headerValue("content-type").startsWith("text/html")) {
                continue; // a picture; axe would wait in it for ever
            }
            var found = isNew.test(kindOf(path)) ? look(page) : List.<String>of();
            if (!found.isEmpty()) {
                faults.put(path, found);
            }
            links(city, page).stream().filter(link -> link.startsWith(below)).forEach(open::add);
            assertThat(seen).as("kinds of pages").hasSizeLessThan(MOST_PAGES);
        }
        assertThat(seen).as("kinds of pages that were looked at").hasSizeGreaterThan(8);
        return faults;
    }

    private static List<String> look(Page page) {
        var faults = new ArrayList<String>();
        var onlyFaults = new AxeRunOptions();
        onlyFaults.setResultTypes(List.of("violations")); // what is right need not be told element by element
        for (var rule : new AxeBuilder(page)
                .options(onlyFaults)
                .setLegacyMode(true) // no page holds a frame of another origin; else each look opens a second page
                .withTags(RULES)
                .analyze()
                .getViolations()) {
            rule.getNodes().forEach(node -> faults.add(rule.getId() + " " + node.getHtml()));
        }
        var sideways = page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1");
        if (Boolean.TRUE.equals(sideways)) {
            faults.add("the page scrolls sideways on a phone");
        }
        return faults;
    }

    /** To pages; what is of another type says so. */
    private static List<String> links(RunningCity city, Page page) {
        var paths = new ArrayList<String>();
        for (var href : (List<?>) page.evaluate(
                "() => [...document.querySelectorAll('a[href]:not([download]):not([type])')].map(a => a.href)")) {
            var link = URI.create(((String) href).replace(" ", "%20"));
            if (city.at("/").toString().contains(link.getRawAuthority() == null ? "?" : link.getRawAuthority())
                    && link.getRawPath() != null
                    && !link.getRawPath().contains("/files/")
                    && !link.getRawPath().startsWith("/assets/")) {
                paths.add(link.getRawPath());
            }
        }
        return paths;
    }

    /** Pages of one template are of one kind. */
    private static String kindOf(String path) {
        return path.replaceAll(
                        "(/complaints/faq|/admin/(?:departments/of|settings|jobs|message-words|retention))/[^?]+",
                        "$1/{one}")
                .replaceAll("(/admin/(?:modules|archives))/[^/?]+", "$1/{one}")
                .replaceAll("/(versions|snapshots)/[^/?]+", "/$1/{one}")
                .replaceAll("(/admin/devices/(?:new|[^/]+/driver))/[^/?]+", "$1/{driver}")
                .replaceAll("(/complaints/desk/(?:services|templates|opinions))/[^/?]+", "$1/{one}")
                .replaceAll("(/complaints/desk/services/\\{one})/[^/?]+/", "$1/{question}/")
                .replaceAll("(/study/desk/(?:evidence|funding))/[^/?]+", "$1/{one}")
                .replaceAll("/[0-9A-HJKMNP-TV-Z]{15}", "/{number}")
                .replaceAll("/[0-9]{4}-[0-9]{2}-[0-9]{2}", "/{day}")
                .replaceAll("/reports/[0-9]{4}(?:-[0-9]{2})?", "/reports/{span}")
                .replaceAll("/[0-9]{14}-[0-9a-f]{8}", "/{alert}")
                .replaceAll("/[0-9a-f-]{32,36}", "/{id}")
                .replaceAll("\\?.*", "");
    }
}
