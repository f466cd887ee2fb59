// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalTest {
    private static final Role WARDEN = Role.of("stand.warden");

    @TempDir
    Path folder;

    private PortalCity city;
    private Browser anybody;

    @BeforeEach
    void openTheCity() throws Exception {
        city = new PortalCity(folder, true);
        city.official("root", Role.ADMINISTRATOR);
        city.official("warden", WARDEN);
        anybody = city.browser();
    }

    @AfterEach
    void closeTheCity() {
        city.close();
    }

    @Test
    void startsWithTheQuestionThenServicesThenFigures() {
        var page = anybody.get("//");
        assertThat(page.first("h1").text()).isEqualTo("What do you need?");
        assertThat(page.first("form.ask").attr("action")).isEqualTo("/search");
        assertThat(page.first(".tile a").attr("href")).isEqualTo("/stand/new");
        assertThat(page.words()).contains("Where and when you want to sell", "Stands given this week", "1 hour");
        assertThat(page.words()).as("a source that fails").doesNotContain("Never told");
    }

    @Test
    void namesFeedsOnAPageAndInTheHeadsOfTheirModulesPages() {
        var page = anybody.get("//feeds");
        assertThat(page.link("News of the market")).isEqualTo("/stand/news.atom");
        assertThat(page.words()).contains("Who sells where this week");
        assertThat(anybody.get("//").find("link[type=application/atom+xml]")).isEmpty();
        var head = anybody.get("//stand/rules").first("head link[type=application/atom+xml]");
        assertThat(head.attr("rel")).isEqualTo("alternate");
        assertThat(head.attr("href")).isEqualTo("/stand/news.atom");
        assertThat(head.attr("title")).isEqualTo("News of the market");
        var feed = anybody.get("//stand/news.atom");
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.text()).contains("<updated>1970-01-01T00:00:00Z</updated>");
    }

    @Test
    void showsWhatWasFoundWithMarksAndWithoutMarkup() {
        var page = anybody.get("//search?q=flower");
        assertThat(page.words()).contains("1 result");
        assertThat(page.first(".hit-title a").attr("href")).isEqualTo("/stand/stands/1");
        assertThat(page.first(".hit-title mark").text()).isEqualTo("Flowers");
        assertThat(page.first(".hit-excerpt").text()).contains("<fountain>");
        assertThat(page.first(".hit-about").text()).startsWith("Stands");
    }

    @Test
    void saysWhatToDoWhenNothingIsFound() {
        var page = anybody.get("//search", Map.of("q", "xyzzy", "kind", "stand/stand"));
        assertThat(page.words()).contains("Nothing found", "Check the spelling");
        assertThat(page.link("Search in everything")).isEqualTo("/search?q=xyzzy");
        assertThat(anybody.get("//search").words()).contains("Write what you are looking for");
    }

    @Test
    void namesServicesThatFitTheQuestion() {
        assertThat(anybody.get("//search?q=stand").first(".tile a").text()).isEqualTo("Ask for a stand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\" onfocus=x", "' or 1=1", "../..", "{{ 1 }}", "AND ("})
    void survivesHostileQuestions(String words) {
        var page = anybody.get("//search", Map.of("q", words));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.first("#ask").attr("value")).isEqualTo(words);
        assertThat(page.all("main script")).isEmpty();
    }

    @Test
    void pagesThroughLongLists() throws Exception {
        city.close();
        city = new PortalCity(folder.resolve("."), true);
        for (int i = 100; i < 130; i++) {
            city.stand("" + i, "Bread " + i, "Bread and cakes");
        }
        city.official("root", Role.ADMINISTRATOR);
        var root = city.signedIn("root");
        root.get("//admin/upkeep");
        root.post("//admin/upkeep/search/rebuild", Map.of());
        Page page;
        do {
            page = root.get("//admin/upkeep");
        } while (page.words().contains("Being rebuilt now"));
        assertThat(page.words()).contains("Rebuilt with 31 documents");
        assertThat(city.browser().get("//search?q=bread").words()).contains("30 results");
        assertThat(city.browser().get("//search?q=bread&page=2").all(".hit")).hasSize(10);
    }

    @Test
    void signsOfficialsInAndOut() {
        var page = anybody.get("//desk");
        assertThat(page.title()).contains("Sign in");
        var wrong = anybody.post("//account/sign-in", Map.of("login", "warden", "password", "wrong"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.field("password").error()).contains("do not fit together");
        assertThat(wrong.field("login").value()).isEqualTo("warden");
        var desk = anybody.post("//account/sign-in", Map.of("login", "warden", "password", PortalCity.PASSWORD));
        assertThat(desk.path()).isEqualTo("/desk");
        assertThat(desk.words()).contains("2 things are waiting for you", "1 is late", "<b>Cheese</b>");
        assertThat(desk.link("Fish")).isEqualTo("/stand/desk/1");
        anybody.get("//account");
        assertThat(anybody.post("//account/sign-out", Map.of()).words()).contains("You are signed out");
        assertThat(anybody.get("//desk").title()).contains("Sign in");
        assertThat(city.audit.latest(10)).extracting(e -> e.action()).contains("kit.sign-in", "kit.sign-out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "evil"})
    void neverLeadsElsewhereAfterSigningIn(String to) {
        anybody.get("//account/sign-in", Map.of("to", to));
        var page =
                anybody.post("//account/sign-in", Map.of("login", "warden", "password", PortalCity.PASSWORD, "to", to));
        assertThat(page.path()).isEqualTo("/desk");
    }

    @Test
    void tellsHowLongToWaitAfterManyTries() {
        Page page;
        int tries = 0;
        do {
            page = anybody.post("//account/sign-in", Map.of("login", "warden", "password", "wrong"));
        } while (++tries < 30 && !page.field("password").error().contains("Wait"));
        assertThat(page.field("password").error()).contains("Too many tries");
    }

    @Test
    void leadsFromNumberAndPinToWhatWasFiled() {
        var receipt = city.filed();
        var typed = receipt.number().toString().toLowerCase(java.util.Locale.ROOT);
        var wrong = anybody.post("//account/receipt", Map.of("number", typed, "pin", "0"));
        assertThat(wrong.field("pin").error()).contains("do not fit together");
        assertThat(anybody.post("//account/receipt", Map.of("number", "6K2M9", "pin", "1"))
                        .field("number")
                        .error())
                .contains("not a number from a receipt");
        var spaced = receipt.pin().substring(0, 3) + " " + receipt.pin().substring(3);
        var page = anybody.post("//account/receipt", Map.of("number", typed, "pin", spaced));
        assertThat(page.path()).isEqualTo("/stand/requests/" + receipt.number().value());
        assertThat(page.text()).isEqualTo("yours: " + receipt.number().value());
        assertThat(anybody.get("//account/requests").words())
                .contains(receipt.number().toString());
    }

    @Test
    void takesThePinWithOwnDigits() {
        var receipt = city.filed();
        var arabic = receipt.pin()
                .chars()
                .map(c -> c - '0' + '\u0660')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var page = anybody.post(
                "//account/receipt", Map.of("number", receipt.number().value(), "pin", arabic));
        assertThat(page.text()).startsWith("yours");
    }

    @Test
    void letsOnlyAdministratorsAdminister() {
        for (var path : List.of("accounts", "accounts/new", "upkeep", "audit")) {
            assertThat(city.browser().get("//admin/" + path).title()).contains("Sign in");
            assertThat(city.signedIn("warden").get("//admin/" + path).status()).isEqualTo(403);
            assertThat(city.signedIn("root").get("//admin/" + path).status()).isEqualTo(200);
        }
    }

    @Test
    void createsOfficials() {
        var root = city.signedIn("root");
        var weak = root.post(
                "//admin/accounts/new",
                Map.of("name", "Lee", "login", "lee", "password", "short", "role-stand.warden", "yes"));
        assertThat(weak.field("password").error()).contains("at least 12 characters");
        assertThat(weak.first("input[name=role-stand.warden]").hasAttr("checked"))
                .isTrue();
        var taken = root.post(
                "//admin/accounts/new", Map.of("name", "Lee", "login", "warden", "password", PortalCity.PASSWORD));
        assertThat(taken.field("login").error()).contains("taken");
        var done = root.post(
                "//admin/accounts/new",
                Map.of("name", "Lee", "login", "lee", "password", PortalCity.PASSWORD, "role-stand.warden", "yes"));
        assertThat(done.words()).contains("The account of Lee is ready.", "Market warden");
        assertThat(city.signedIn("lee").get("//desk").words()).contains("2 things are waiting for you");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "ar"})
    void hasATextForEverythingInEachLanguage(String language) {
        var root = city.signedIn("root").speaking(language);
        for (var path : List.of(
                "//",
                "//search?q=flower",
                "//search?q=none",
                "//account",
                "//account/sign-in",
                "//account/receipt",
                "//desk",
                "//admin/accounts",
                "//admin/accounts/new",
                "//admin/departments",
                "//admin/departments/new",
                "//admin/departments/import",
                "//admin/duties",
                "//account/duties",
                "//account/password",
                "//account/sessions",
                "//admin/upkeep",
                "//admin/audit",
                "//about/privacy",
                "//about/accessibility")) {
            var page = root.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.first("html").attr("lang")).isEqualTo(language);
            assertThat(page.words())
                    .as(path)
                    .doesNotContainPattern("\\b[a-z-]+\\.[a-z-]+\\.(title|text|label|button|column|link)");
            assertThat(page.text()).as(path).doesNotContain("style=").doesNotContain("onclick");
        }
    }

    @Test
    void isNotSetUpTwice() {
        assertThat(anybody.get("//setup").status()).isEqualTo(404);
    }

    @Test
    void startsFromWhatTheCityFileSaysWhenOnlyTheAdministratorIsMissing(@TempDir Path prepared) throws Exception {
        try (var named = new PortalCity(prepared, true)) {
            var page = named.browser().get("//setup");
            assertThat(page.field("city").value()).isEqualTo("Testville");
            assertThat(page.field("zone").value()).isEqualTo("Asia/Seoul");
            assertThat(page.field("language").value()).isEqualTo("en");
        }
    }

    @Test
    void setsANewCityUp(@TempDir Path empty) throws Exception {
        try (var fresh = new PortalCity(empty, false)) {
            var first = fresh.browser();
            assertThat(first.get("//").first("h1").text()).isEqualTo("Set up your city");
            var code = java.nio.file.Files.readString(empty.resolve("data/keys/setup-code"))
                    .strip();
            var typed = new HashMap<>(Map.of(
                    "code",
                    "wrong",
                    "city",
                    "Ulaanbaatar",
                    "country",
                    "MN",
                    "zone",
                    "Asia/Ulaanbaatar",
                    "currency",
                    "MNT",
                    "language",
                    "en",
                    "language-ko",
                    "yes",
                    "name",
                    "Bat",
                    "login",
                    "bat"));
            typed.put("password", "short");
            var wrong = first.post("//setup", typed);
            assertThat(wrong.field("code").error()).contains("not the code");
            assertThat(wrong.field("zone").value()).isEqualTo("Asia/Ulaanbaatar");
            typed.put("code", code);
            assertThat(first.post("//setup", typed).field("password").error()).contains("at least 12 characters");
            assertThat(fresh.cities.isSetUp()).isFalse();
            typed.put("password", PortalCity.PASSWORD);
            var done = first.post("//setup", typed);
            assertThat(done.words()).contains("The city is set up, and you are signed in", "Ulaanbaatar");
            assertThat(fresh.cityFile()).contains("Asia/Ulaanbaatar", "MNT", "en,ko");
            assertThat(first.get("//admin/accounts").status()).isEqualTo(200);
            assertThat(first.get("//setup").status()).isEqualTo(404);
        }
    }
}
