// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import city.madang.kit.identity.FactorOffice;
import city.madang.kit.openid.OpenIdProvider;
import city.madang.kit.openid.ProviderConfig;
import city.madang.kit.web.http.Request;
import city.madang.testcity.TestSettings;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A city with one provider for its officials and one for citizens, both on a server that speaks OpenID Connect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderTest {
    private final MockOAuth2Server server = new MockOAuth2Server();
    private PortalCity city;
    private String login;
    private int number;

    @BeforeAll
    void openTheCity(@TempDir Path folder) throws Exception {
        server.start(InetAddress.getLoopbackAddress(), 0);
        city = new PortalCity(folder, true, FactorOffice.Demand.ADMINISTRATORS);
        city.providers.add(provider("staff", Map.of("byMail", true, "strong", "mfa", "name", "City Hall")));
        city.providers.add(provider("people", Map.of("officials", false, "citizens", true, "newCitizens", true)));
        city.providers.add(new OpenIdProvider(TestSettings.of(
                ProviderConfig.class, Map.of("id", "gone", "issuer", "http://localhost:1/", "client", "madang"))));
    }

    private OpenIdProvider provider(String id, Map<String, ?> more) {
        var settings = new java.util.HashMap<String, Object>(
                Map.of("id", id, "issuer", server.issuerUrl(id).toString(), "client", "madang", "secret", "hush"));
        settings.putAll(more);
        return new OpenIdProvider(
                TestSettings.of(ProviderConfig.class, settings), Clock.systemUTC(), Duration.ofMinutes(1));
    }

    @BeforeEach
    void comeToWork() {
        login = "official" + ++number + "@city.example";
    }

    @AfterAll
    void closeTheCity() {
        city.close();
        server.shutdown();
    }

    @Test
    void findsAnOfficialByAVerifiedAddressAndThenByTheAccountThere() {
        city.official(login);
        says("staff", "one", Map.of("email", login, "email_verified", true));
        var browser = city.browser();
        assertThat(browser.get("//account/sign-in").link("Sign in with City Hall"))
                .startsWith("/account/with/staff");
        var desk = signIn(browser, "staff", "?to=/desk");
        assertThat(desk.title()).contains("My desk");
        says("staff", "one", Map.of("email", "married@city.example"));
        assertThat(signIn(city.browser(), "staff", "").title()).contains("My desk");
        assertThat(city.audit.latest(20)).extracting(e -> e.action()).contains("kit.sign-in", "kit.identity-add");
        says("staff", "another", Map.of("email", login, "email_verified", true));
        assertThat(signIn(city.browser(), "staff", "").words())
                .as("the address has gone to somebody else there")
                .contains("no account here belongs to it");
    }

    @Test
    void neverBelievesAnUnverifiedAddressAndNeverMakesAnOfficial() {
        city.official(login);
        says("staff", "two", Map.of("email", login, "email_verified", false));
        var refused = signIn(city.browser(), "staff", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.words()).contains("no account here belongs to it").contains("made by an administrator");
        says("staff", "two", Map.of("email", "stranger@city.example", "email_verified", true));
        assertThat(signIn(city.browser(), "staff", "").status()).isEqualTo(403);
        assertThat(city.accounts.officials()).noneMatch(o -> o.login().startsWith("stranger"));
    }

    @Test
    void linksWithThePasswordAndTakesTheLinkAwayAgain() {
        city.official("three");
        var browser = city.signedIn("three");
        browser.get("//account/identities/add/staff");
        assertThat(browser.post("//account/identities/add/staff", Map.of("password", "wrong"))
                        .field("password")
                        .error())
                .contains("This is not your password");
        browser.post("//account/identities/add/staff", Map.of("password", PortalCity.PASSWORD));
        says("staff", "three-there", Map.of());
        assertThat(signIn(browser, "staff", "").words()).contains("Linked. From now on");
        says("staff", "three-there", Map.of());
        assertThat(signIn(city.browser(), "staff", "").title()).contains("My desk");
        city.official("thief");
        var other = city.signedIn("thief");
        other.get("//account/identities/add/staff");
        other.post("//account/identities/add/staff", Map.of("password", PortalCity.PASSWORD));
        says("staff", "three-there", Map.of());
        assertThat(signIn(other, "staff", "").words()).contains("opens another account here already");
        var list = browser.get("//account/identities");
        var remove = list.first("form[action$=/remove]").attr("action");
        assertThat(browser.post("/" + remove, Map.of()).words()).contains("The link is removed");
        says("staff", "three-there", Map.of());
        assertThat(signIn(city.browser(), "staff", "").status()).isEqualTo(403);
    }

    @Test
    void asksForTheSecondFactorUnlessTheProviderSaysThatOneWasShown() {
        city.official(login, Role.ADMINISTRATOR);
        var claims = Map.of("email", login, "email_verified", true);
        says("staff", "four", claims);
        assertThat(signIn(city.browser(), "staff", "").title()).contains("Set up an authenticator app");
        says("staff", "four", Map.of("amr", List.of("pwd")));
        assertThat(signIn(city.browser(), "staff", "").title()).contains("Set up an authenticator app");
        says("staff", "four", Map.of("amr", List.of("pwd", "mfa")));
        assertThat(signIn(city.browser(), "staff", "").title()).contains("My desk");
    }

    @Test
    void keepsOutWhoIsLocked() {
        city.official(login);
        says("staff", "five", Map.of("email", login, "email_verified", true));
        assertThat(signIn(city.browser(), "staff", "").title()).contains("My desk");
        var person = city.accounts.officials().stream()
                .filter(o -> o.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
        city.register.lock(person);
        says("staff", "five", Map.of());
        assertThat(signIn(city.browser(), "staff", "").status()).isEqualTo(403);
    }

    @Test
    void bringsNewCitizensWhereTheCityWantsIt() {
        says("people", "six", Map.of("email", "kim@example.org", "email_verified", true));
        var browser = city.browser();
        assertThat(signIn(browser, "people", "").title()).contains("My requests");
        assertThat(browser.get("//account").words()).contains("k…@example.org");
        says("people", "six", Map.of());
        assertThat(signIn(city.browser(), "people", "").title()).contains("My requests");
        assertThat(browser.get("//desk").title()).contains("Sign in");
    }

    @Test
    void aReturnIsGoodOnceAndInOneBrowserOnly() {
        city.official(login);
        says("staff", "seven", Map.of("email", login, "email_verified", true));
        var browser = city.browser();
        var back = there(browser, "staff", "");
        var thief = city.browser();
        var stolen = thief.get("/" + back);
        assertThat(stolen.status()).isEqualTo(403);
        assertThat(stolen.words()).contains("not begun in this browser");
        assertThat(browser.get("/" + back).title()).contains("My desk");
        assertThat(browser.get("/" + back).status()).isEqualTo(403);
    }

    @Test
    void saysWhatHappenedInWordsAndNeverBreaksDown() {
        var browser = city.browser();
        var away = browser.get("//account/with/gone");
        assertThat(away.status()).isEqualTo(200);
        assertThat(away.words()).contains("cannot be reached at the moment");
        var back = there(browser, "staff", "");
        var state = back.replaceAll(".*state=([^&]*).*", "$1");
        var cancelled = browser.get("//account/with/staff/back?error=access_denied&state=" + state);
        assertThat(cancelled.words()).contains("You broke off at City Hall");
        there(browser, "staff", "");
        assertThat(browser.get("//account/with/staff/back?code=x&state=y").status())
                .isEqualTo(403);
        assertThat(browser.get("//account/with/staff/back").status()).isEqualTo(403);
        assertThat(browser.get("//account/with/nobody").status()).isEqualTo(404);
        assertThat(browser.get("//account/with/nobody/back").status()).isEqualTo(404);
        assertThat(browser.get("//account/identities/add/staff").status()).isEqualTo(404);
    }

    @Test
    void offersToSignOutThereToo() {
        city.official(login);
        says("staff", "eight", Map.of("email", login, "email_verified", true));
        var browser = city.browser();
        signIn(browser, "staff", "");
        browser.get("//account");
        assertThat(browser.post("//account/sign-out", Map.of()).words())
                .contains("You may still be signed in at City Hall");
        assertThat(browser.get("//desk").title()).contains("Sign in");
        assertThat(browser.get("//account/with/staff/goodbye").headers().toString())
                .contains("endsession");
    }

    @Test
    void administratorsSeeAndRemoveLinks() {
        city.official(login);
        says("staff", "nine", Map.of("email", login, "email_verified", true));
        signIn(city.browser(), "staff", "");
        var root = "root" + number + "@city.example";
        city.official(root, Role.ADMINISTRATOR);
        says("staff", root, Map.of("email", root, "email_verified", true, "amr", List.of("mfa")));
        var admin = city.browser();
        signIn(admin, "staff", "");
        var person = city.accounts.officials().stream()
                .filter(o -> o.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
        var page = admin.get("//admin/accounts/" + person);
        var remove = page.first("form[action*=/identities/]").attr("action");
        admin.post("/" + remove, Map.of());
        says("staff", "nine", Map.of());
        assertThat(signIn(city.browser(), "staff", "").status()).isEqualTo(403);
    }

    /** The next token of a provider. */
    private void says(String provider, String subject, Map<String, ?> claims) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(provider, subject, "JWT", List.of("madang"), claims, 60));
    }

    private Page signIn(Browser browser, String provider, String query) {
        return browser.get("/" + there(browser, provider, query));
    }

    /** Goes to the provider, which asks nothing. @return the address here to which it leads back */
    private static String there(Browser browser, String provider, String query) {
        var left = browser.raw(Request.get("/account/with/" + provider + query));
        try {
            var call = (HttpURLConnection)
                    URI.create(left.headers().get("Location").get(0)).toURL().openConnection();
            call.setInstanceFollowRedirects(false);
            var back = URI.create(call.getHeaderField("Location"));
            return back.getRawPath() + "?" + back.getRawQuery();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
