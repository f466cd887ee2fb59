// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.kit.identity.FactorOffice;
import city.madang.kit.identity.Totp;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A city that asks administrators for a second factor; clerks may have one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondFactorTest {
    private static final String SET_UP = "//account/second-factor/set-up";

    private PortalCity city;
    private String login;
    private String key;
    private int number;

    @BeforeAll
    void openTheCity(@TempDir Path folder) throws Exception {
        city = new PortalCity(folder, true, FactorOffice.Demand.ADMINISTRATORS);
    }

    @BeforeEach
    void comeToWork() {
        login = "factor" + ++number;
    }

    @AfterAll
    void closeTheCity() {
        city.close();
    }

    @Test
    void leadsAnAdministratorToSetOneUpBeforeAnythingElse() {
        city.official(login, Role.ADMINISTRATOR);
        var browser = city.browser();
        var page = browser.post("//account/sign-in", signIn());
        assertThat(page.title()).contains("Set up an authenticator app");
        assertThat(page.find("main .factor-qr svg")).as("the key as a picture").isPresent();
        assertThat(browser.get("//desk").title()).contains("Sign in");
        var done = setUp(browser, Map.of());
        assertThat(done.title()).contains("Your recovery codes");
        assertThat(browser.get("//admin/accounts").status()).isEqualTo(200);
    }

    @Test
    void asksForACodeThatIsGoodOnce() {
        withApp();
        var browser = city.browser();
        assertThat(browser.post("//account/sign-in", signIn()).title()).contains("Code from your app");
        assertThat(browser.get("//account").words()).contains("You are not signed in");
        var wrong = browser.post("//account/code", Map.of("code", "000000"));
        assertThat(wrong.field("code").error()).contains("This code does not fit");
        browser.post("//account/code", Map.of("code", code(1)));
        assertThat(browser.get("//desk").status()).isEqualTo(200);

        var other = city.browser();
        other.post("//account/sign-in", signIn());
        assertThat(other.post("//account/code", Map.of("code", code(1))).status())
                .isEqualTo(422);
        assertThat(other.get("//desk").title()).contains("Sign in");
    }

    @Test
    void signsInByARecoveryCodeAndRecordsIt() {
        var codes = withApp();
        var browser = city.browser();
        browser.post("//account/sign-in", signIn());
        browser.post("//account/code", Map.of("code", codes.get(3)));
        assertThat(browser.get("//desk").status()).isEqualTo(200);
        assertThat(city.audit.latest(5)).extracting(e -> e.action()).contains("kit.recovery-code");
    }

    @Test
    void whoKnowsThePasswordOnlyCannotSetUpAnotherApp() {
        withApp();
        var thief = city.browser();
        thief.post("//account/sign-in", signIn());
        assertThat(thief.get(SET_UP).title()).contains("Sign in");
    }

    @Test
    void whoFindsAnOpenSessionCannotSetOneUpWithoutThePassword() {
        city.official(login);
        var browser = city.signedIn(login);
        var page = setUp(browser, Map.of("password", "not the password"));
        assertThat(page.field("password").error()).contains("This is not your password");
        assertThat(city.factors.isSetUp(person())).isFalse();
    }

    @Test
    void removesItWithACode() {
        withApp();
        var browser = city.browser();
        browser.post("//account/sign-in", signIn());
        browser.post("//account/code", Map.of("code", code(1)));
        assertThat(browser.get("//account/second-factor").words()).contains("You have 10 recovery codes");
        browser.post("//account/second-factor/remove", Map.of("code", "1"));
        assertThat(city.factors.isSetUp(person())).isTrue();
        var codes = city.factors.newRecoveryCodes(person());
        assertThat(browser.post("//account/second-factor/remove", Map.of("code", codes.get(0)))
                        .words())
                .contains("The app is removed");
        assertThat(city.signedIn(login).get("//desk").status()).isEqualTo(200);
    }

    @Test
    void administratorTakesItOffWithAReason() {
        withApp();
        var root = "root" + number;
        city.official(root, Role.ADMINISTRATOR);
        var admin = city.browser();
        admin.post("//account/sign-in", Map.of("login", root, "password", PortalCity.PASSWORD));
        setUp(admin, Map.of());
        var path = "//admin/accounts/" + person() + "/second-factor";
        assertThat(admin.post(path, Map.of()).field("reason").error()).isNotEmpty();
        var done = admin.post(path, Map.of("reason", "phone drowned"));
        assertThat(done.words()).contains("signs in with the password only");
        assertThat(city.audit.latest(3))
                .extracting(e -> e.action() + " " + e.subject())
                .contains("kit.account-factor " + login + ": phone drowned");
        assertThat(city.signedIn(login).get("//desk").status()).isEqualTo(200);
    }

    /** An official with an app; its recovery codes. */
    private List<String> withApp() {
        city.official(login);
        var page = setUp(city.signedIn(login), Map.of("password", PortalCity.PASSWORD));
        assertThat(page.title()).contains("Your recovery codes");
        return page.all("main li");
    }

    private Page setUp(Browser browser, Map<String, String> more) {
        key = browser.get(SET_UP).first("main code").text().replace(" ", "");
        var fields = new HashMap<>(more);
        fields.put("code", code(0));
        return browser.post(SET_UP, fields);
    }

    /** The clock stands still; codes of the step beside the present one are taken too. */
    private String code(int ahead) {
        return new Totp(key).code(Totp.step(PortalCity.NOW) + ahead);
    }

    private Map<String, String> signIn() {
        return Map.of("login", login, "password", PortalCity.PASSWORD);
    }

    private PersonId person() {
        return city.accounts.officials().stream()
                .filter(o -> o.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
