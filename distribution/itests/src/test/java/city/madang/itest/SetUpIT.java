// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fresh installation, which nobody has set up until the last test does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpIT {
    private static final int LAST = Integer.MAX_VALUE;
    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = RunningCity.fresh().start();
    }

    @AfterAll
    static void stop() throws Exception {
        city.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/complaints/new", "/account", "/no-such-page"})
    void leadsEveryPageToSetUp(String path) throws Exception {
        var page = city.get(path);
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("location")).hasValue("/setup");
    }

    @Test
    void printsTheOneTimeCode() throws Exception {
        var code = Files.readString(city.data().resolve("keys/setup-code")).strip();
        assertThat(city.output()).contains("/setup and enter the one-time code " + code);
        assertThat(city.get("/setup").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAWrongCode() throws Exception {
        var answer = new Browser(city).submit("/setup", answers("0000-0000"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(city.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    @Order(LAST)
    void servesTheCityOnceItIsSetUp() throws Exception {
        var code = Files.readString(city.data().resolve("keys/setup-code")).strip();
        var browser = new Browser(city);
        var answer = browser.submit("/setup", answers(code));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(browser.get("/").body()).contains("Ulaanbaatar", "Bold");
        assertThat(city.get("/setup").statusCode()).isEqualTo(404);
        assertThat(city.data().resolve("keys/setup-code")).doesNotExist();

        city.stop();
        city.start();
        assertThat(city.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/").body()).as("still signed in").contains("Bold");
    }

    private static Map<String, String> answers(String code) {
        return Map.of(
                "code", code,
                "city", "Ulaanbaatar",
                "country", "MN",
                "zone", "Asia/Ulaanbaatar",
                "currency", "MNT",
                "language", "en",
                "name", "Bold",
                "login", "bold",
                "password", "correct horse battery staple");
    }
}
