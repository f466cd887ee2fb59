// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.madang.itest.RunningCity;
import city.madang.itest.SharedCity;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shapes of an alert are drawn on a map, and are the lines that could be typed. */
class ShapesIT {
    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";
    private static final String PAIR = NUMBER + "," + NUMBER;

    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = SharedCity.demo();
    }

    @Test
    void drawsACircleWithTheKeyboardAlone() throws Exception {
        try (var chromium = Chromium.open(true, "ar", 360)) {
            var page = written(chromium);
            page.locator("button:has(+ [data-map])").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-map]")).isFocused();
            assertThat(page.locator("#shape-tools")).isVisible();

            page.keyboard().press("Enter");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            page.locator("#shape-name").focus();
            page.keyboard().type("Near City Hall");
            page.keyboard().press("Enter");

            assertThat(page.locator("[name=shapes]"))
                    .hasValue(Pattern.compile("^" + PAIR + " " + NUMBER + "; Near City Hall$"));
            keptAndDrawnAgain(page, 1);
        }
    }

    @Test
    void drawsAPolygonByMouseBesideACircleThatWasTyped() throws Exception {
        try (var chromium = Chromium.open(true, "en", 1440)) {
            var page = written(chromium);
            page.locator("[name=shapes]").fill("37.5663,126.9779 2.5; City Hall");
            page.locator("button:has(+ [data-map])").click();
            assertThat(page.locator("path.map-drawn")).hasCount(1);

            page.locator("[name=shape-kind][value=polygon]").check();
            page.locator("#shape-name").fill("River park");
            at(page, 100, 100);
            at(page, 200, 100);
            page.locator("[data-draw=finish]").click();
            assertThat(page.locator("[name=shapes]")).hasValue("37.5663,126.9779 2.5; City Hall");
            at(page, 200, 200);
            page.locator("[data-draw=finish]").click();

            assertThat(page.locator("[name=shapes]"))
                    .hasValue(Pattern.compile(
                            "^37.5663,126.9779 2.5; City Hall\n" + PAIR + " " + PAIR + " " + PAIR + "; River park$"));
            keptAndDrawnAgain(page, 2);
        }
    }

    /** A new alert with words in the first language. */
    private static Page written(Chromium chromium) {
        var page = chromium.page();
        EveryPageIT.signIn(city, page, "duty");
        page.navigate(city.at("/alerts/desk/new").toString());
        page.locator("[name^='event.']").first().fill("Flood");
        page.locator("[name^='headline.']").first().fill("Leave low ground");
        page.locator("[name^='instruction.']").first().fill("Go up");
        return page;
    }

    private static void at(Page page, double x, double y) {
        page.locator("[data-map]").click(new Locator.ClickOptions().setPosition(x, y));
    }

    private static void keptAndDrawnAgain(Page page, int shapes) {
        page.locator("#alert-form button[type=submit]").click();
        page.waitForURL(Pattern.compile("/alerts/desk/alerts/[^/]+$"));
        page.navigate(page.url() + "/edit");
        page.locator("button:has(+ [data-map])").click();
        assertThat(page.locator("path.map-drawn")).hasCount(shapes);
    }
}
