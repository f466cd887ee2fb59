// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.itest.RunningCity;
import city.madang.itest.SharedCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole of the first slice, as a citizen with a phone and an official at a desk do it. */
class SliceIT {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}");

    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = SharedCity.demo();
    }

    /** What the citizen was told. */
    private record Told(String number, String pin) {}

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void citizenFilesOfficialAnswersCitizenRatesOthersFind(boolean scripts) throws Exception {
        var title = "Broken kerb near the zebra crossing " + (scripts ? "one" : "two");
        var answer = "The kerb was mended this morning, " + (scripts ? "first" : "second") + " team.";

        var told = file(scripts, title);
        answer(title, answer);
        rate(scripts, told, answer);
        find(scripts, title);
    }

    private Told file(boolean scripts, String title) throws Exception {
        try (var chromium = Chromium.open(scripts, "en", 360)) {
            var page = chromium.page();
            page.navigate(city.at("/").toString());
            page.locator("a[href$='/complaints/new']").first().click();
            page.locator("[name=title]").fill(title);
            page.locator("main form button[type=submit]").last().click();

            assertThat(page.locator("[name=title]")).hasValue(title);
            assertThat(page.locator("#f-details")).hasAttribute("aria-invalid", "true");

            page.locator("[name=details]").fill("Prams and wheelchairs get stuck.");
            page.locator("[name=area]").selectOption("11140");
            page.locator("[name=address]").fill("In front of the library");
            page.locator("[name=photo]").setInputFiles(new FilePayload("kerb.png", "image/png", picture()));
            page.locator("[name=visibility][value=PUBLIC]").check();
            page.locator("main form button[type=submit]").last().click();

            assertThat(page.locator("#number")).hasText(NUMBER);
            assertThat(page.locator("#pin")).hasText(Pattern.compile("[0-9]{6}"));
            return new Told(
                    page.locator("#number").innerText().trim(),
                    page.locator("#pin").innerText().trim());
        }
    }

    private void answer(String title, String answer) throws Exception {
        try (var chromium = Chromium.open(true, "en", 1440)) {
            var page = chromium.page();
            EveryPageIT.signIn(city, page, "chief");
            page.navigate(city.at("/complaints/desk").toString());
            page.locator("main a", new Page.LocatorOptions().setHasText(title))
                    .first()
                    .click();
            page.locator("#assign-form [name=department]")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("#assign-form button[type=submit]").click();
            page.locator("#answer-form [name=answer]").fill(answer);
            page.locator("#answer-form [name=cleanText]").check();
            page.locator("#answer-form .btn-primary").click();

            assertThat(page.locator("main")).containsText(answer);
        }
    }

    private void rate(boolean scripts, Told told, String answer) throws Exception {
        try (var chromium = Chromium.open(scripts, "en", 360)) {
            var page = chromium.page();
            page.navigate(city.at("/account/receipt").toString());
            page.locator("[name=number]").fill(told.number());
            page.locator("[name=pin]").fill(told.pin());
            page.locator("main form button[type=submit]").last().click();

            assertThat(page.locator("main")).containsText(answer);

            page.locator("[name=stars][value='5']").check();
            page.locator("form[action$='/rate'] button[type=submit]").click();

            assertThat(page.locator("#rating")).isVisible();
        }
    }

    private void find(boolean scripts, String title) throws Exception {
        try (var chromium = Chromium.open(scripts, "en", 360)) {
            var page = chromium.page();
            page.waitForCondition(() -> {
                page.navigate(city.at("/search?q=" + title.replace(" ", "+")).toString());
                return page.locator("main").innerText().contains(title);
            });
            page.locator("main a", new Page.LocatorOptions().setHasText("kerb"))
                    .first()
                    .click();

            assertThat(page.locator("h1")).hasText(title);
            assertThat(page.locator("main").innerText()).doesNotContain("PIN");
        }
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.GRAY);
        brush.fillRect(0, 200, 640, 280);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
