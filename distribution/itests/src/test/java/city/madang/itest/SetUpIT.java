// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fresh installation that nobody has set up, on a data folder that was used for a demo before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpIT {
    private static final String DEMO_PASSWORD = "madang-demo";

    private static RunningCity demo;
    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        demo = RunningCity.demo().start();
        Guest.signedIn(demo, "admin", DEMO_PASSWORD);
        demo.stop();
        city = RunningCity.fresh().with("MADANG_DATA", demo.data().toString()).start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (city != null) {
            city.close();
        }
        demo.close();
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(strings = {"/", "/complaints/new", "/account", "/account/sign-in", "/admin", "/no-such-page"})
    void leadsEveryPageToSetUp(String path) throws Exception {
        var page = city.get(path);
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("location")).hasValue("/setup");
    }

    @Test
    @Order(2)
    void printsTheOneTimeCode() throws Exception {
        var code = Files.readString(city.data().resolve("keys/setup-code")).strip();
        assertThat(city.output()).contains("/setup and enter the one-time code " + code);
        assertThat(city.get("/setup").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void refusesAWrongCodeAndKeepsWhatWasTyped() throws Exception {
        var guest = new Guest(city);
        var answer = guest.send(guest.get("/setup")
                .form("/setup")
                .with("code", "guessed")
                .with("city", "Nowhere")
                .with("country", "US"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.form("/setup").values())
                .containsEntry("city", "Nowhere")
                .containsEntry("country", "US");
    }

    @Test
    @Order(4)
    void becomesTheCityOfItsFirstAdministrator() throws Exception {
        var administrator = Town.NEW_YORK.setUp(city);
        assertThat(administrator.get("/").text()).contains("New York").doesNotContain("Seoul (demo)");
        assertThat(administrator.get("/admin/modules").status()).isEqualTo(200);
        assertThat(new Guest(city).get("/setup").status()).isEqualTo(404);
        assertThat(city.data().resolve("keys/setup-code")).doesNotExist();
    }

    @ParameterizedTest
    @Order(5)
    @ValueSource(strings = {"admin", "officer", "chief"})
    void knowsNoDemoAccount(String login) throws Exception {
        var answer = new Guest(city).signIn(login, DEMO_PASSWORD);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).doesNotContain(DEMO_PASSWORD);
    }

    @Test
    @Order(6)
    void showsNoDemoAccountToItsAdministrator() throws Exception {
        var accounts = Guest.signedIn(city, Town.LOGIN, Town.PASSWORD).get("/admin/accounts");
        assertThat(accounts.status()).isEqualTo(200);
        assertThat(accounts.words("main")).contains(Town.LOGIN).doesNotContain("officer", "chief");
    }

    @Test
    @Order(7)
    void staysSetUpAndSignedInOverARestart() throws Exception {
        var administrator = Guest.signedIn(city, Town.LOGIN, Town.PASSWORD);
        city.stop();
        city.start();
        assertThat(administrator.get("/admin/modules").status()).isEqualTo(200);
        assertThat(administrator.get("/").text()).contains("New York");
    }
}
