// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.Role;
import city.madang.testkit.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleTest {
    private static final Role WARDEN = Role.of("stand.warden");

    private PortalCity city;
    private Browser root;
    private String clerk;
    private int number;

    @BeforeAll
    void openTheCity(@TempDir Path folder) throws Exception {
        city = new PortalCity(folder, true);
        city.official("root", Role.ADMINISTRATOR);
        city.official("warden", WARDEN);
    }

    /** Each test has a clerk of its own. */
    @BeforeEach
    void comeToWork() {
        root = city.signedIn("root");
        clerk = "clerk" + ++number;
        city.official(clerk);
    }

    @AfterAll
    void closeTheCity() {
        city.close();
    }

    @Test
    void everyPageTellsHowManyMessagesWait() {
        assertThat(root.get("//desk").link("3 new messages")).isEqualTo("/account/messages");
        assertThat(city.browser().get("//").words()).doesNotContain("new messages");
    }

    @Test
    void changesAnAccount() {
        root.post("//admin/departments/new", Map.of("id", "roads", "name", "Roads", "name-ko", "도로과"));
        var page = root.get(one(clerk));
        assertThat(page.field("name").value()).isEqualTo("Person " + clerk);
        var done = root.post(one(clerk), Map.of("name", "Kim", "department", "roads", "role-stand.warden", "yes"));
        assertThat(done.words()).contains("The account of Kim is changed", "Roads");
        var now = official(clerk);
        assertThat(now.department()).contains(new DepartmentId("roads"));
        assertThat(now.roles()).containsExactly(WARDEN);
        assertThat(audited()).contains("kit.account-change " + clerk);
    }

    @Test
    void locksWithAReasonThatIsRecordedAndUnlocks() {
        var browser = city.signedIn(clerk);
        assertThat(browser.get("//desk").status()).isEqualTo(200);
        assertThat(root.post(one(clerk) + "/lock", Map.of()).field("reason").error())
                .isNotEmpty();
        var locked = root.post(one(clerk) + "/lock", Map.of("reason", "lost laptop"));
        assertThat(locked.words()).contains("The account of Person " + clerk + " is locked");
        assertThat(audited()).contains("kit.account-lock " + clerk + ": lost laptop");
        assertThat(browser.get("//desk").title()).contains("Sign in");
        root.get(one(clerk));
        root.post(one(clerk) + "/unlock", Map.of());
        assertThat(city.signedIn(clerk).get("//desk").status()).isEqualTo(200);
    }

    @Test
    void removesWithAReason() {
        var done = root.post(one(clerk) + "/remove", Map.of("reason", "retired"));
        assertThat(done.words()).contains("The account of Person " + clerk + " is removed");
        assertThat(done.all("tbody th")).isNotEmpty().doesNotContain("Person " + clerk);
        assertThat(audited()).contains("kit.account-remove " + clerk + ": retired");
    }

    @Test
    void keepsTheLastAdministratorAndSaysWhy() {
        var refused = root.post(one("root") + "/lock", Map.of("reason", "a mistake"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("last account that can administer");
    }

    @Test
    void givesANewPassword() {
        var weak = root.post(one(clerk) + "/password", Map.of("password", "short"));
        assertThat(weak.words()).contains("at least 12 characters");
        root.post(one(clerk) + "/password", Map.of("password", "a whole new password"));
        assertThat(city.signedIn(clerk).get("//desk").title()).contains("Sign in");
        var browser = city.browser();
        browser.post("//account/sign-in", Map.of("login", clerk, "password", "a whole new password"));
        assertThat(browser.get("//desk").status()).isEqualTo(200);
    }

    @Test
    void givesALinkByWhichTheOwnerChoosesAPassword() {
        var path = one(clerk) + "/recovery";
        assertThat(root.post(path, Map.of()).field("reason").error()).isNotEmpty();
        var link = "/"
                + root.post(path, Map.of("reason", "forgotten"))
                        .first("main code")
                        .text();
        assertThat(audited()).contains("kit.account-recovery " + clerk + ": forgotten");
        var browser = city.browser();
        assertThat(browser.post(link, Map.of("fresh", "short")).words()).contains("at least 12 characters");
        assertThat(browser.post(link, Map.of("fresh", "a whole new password")).words())
                .contains("Your password is changed");
        browser.post("//account/sign-in", Map.of("login", clerk, "password", "a whole new password"));
        assertThat(browser.get("//desk").status()).isEqualTo(200);
        assertThat(city.browser().get(link).title()).contains("This link is over");
    }

    @Test
    void changesTheOwnPasswordAndSignsOtherDevicesOut() {
        var office = city.signedIn(clerk);
        var home = city.signedIn(clerk);
        var wrong = office.post("//account/password", Map.of("present", "wrong", "fresh", "a whole new password"));
        assertThat(wrong.field("present").error()).contains("not your present password");
        var done = office.post(
                "//account/password", Map.of("present", PortalCity.PASSWORD, "fresh", "a whole new password"));
        assertThat(done.words()).contains("Your password is changed");
        assertThat(office.get("//desk").title()).doesNotContain("Sign in");
        assertThat(home.get("//desk").title()).contains("Sign in");
    }

    @Test
    void listsOwnSessionsAndEndsThem() {
        var office = city.signedIn(clerk);
        var home = city.signedIn(clerk);
        var page = office.get("//account/sessions");
        assertThat(page.all("tbody tr")).hasSize(2);
        assertThat(page.words()).contains("This one");
        assertThat(office.post("//account/sessions/end", Map.of()).all("tbody tr"))
                .hasSize(1);
        assertThat(home.get("//desk").title()).contains("Sign in");
    }

    @Test
    void appointsADeputyWhoSeesTheTasks() {
        var warden = city.signedIn("warden");
        var made = warden.post(
                "//account/duties",
                Map.of("deputy", official(clerk).id().value(), "from", "2026-11-16", "until", "2026-11-20"));
        assertThat(made.words()).contains("Person " + clerk + " stands in for Person warden");
        var desk = city.signedIn(clerk).get("//desk");
        assertThat(desk.words())
                .contains("You stand in for Person warden until November 20, 2026", "2 things are waiting for you");
        assertThat(root.get("//admin/duties").words()).contains("Person warden", "Person " + clerk);
        warden.get("//account/duties");
        var duty =
                warden.get("//account/duties").first("main form[action$=/end]").attr("action");
        var browser = city.signedIn(clerk);
        assertThat(browser.get("//account/duties").all("main form[action$=/end]"))
                .as("only the absent one or an administrator ends it")
                .isEmpty();
        assertThat(warden.post("/" + duty, Map.of()).words()).contains("The duty is ended");
        assertThat(browser.get("//desk").words()).doesNotContain("You stand in for");
    }

    @Test
    void keepsWhatWasTypedWhenADutyMakesNoSense() {
        var page = root.post(
                "//admin/duties",
                Map.of(
                        "person",
                        official(clerk).id().value(),
                        "deputy",
                        official("warden").id().value(),
                        "from",
                        "2026-11-20",
                        "until",
                        "2026-11-16"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.words()).contains("The last day is before the first one");
        assertThat(page.field("from").value()).isEqualTo("2026-11-20");
    }

    @Test
    void givesAFurtherPostForSomeTimeAndTakesItAway() {
        var path = "//admin/accounts/" + official(clerk).id() + "/assignments";
        var fields = Map.of("from", "2026-11-16", "until", "2026-11-20");
        assertThat(root.post(path, fields).words()).contains("Choose at least one role");
        var typed = new java.util.HashMap<>(fields);
        typed.put("role-kit.clerk", "yes");
        var made = root.post(path, typed);
        assertThat(made.words()).contains("has the post from its first day on");
        assertThat(official(clerk).holds(Role.CLERK)).isTrue();
        assertThat(official(clerk).roles()).doesNotContain(Role.CLERK);
        var end = made.first("form[action$=/end]").attr("action");
        assertThat(root.post("/" + end, Map.of()).words()).contains("The post has ended");
        assertThat(official(clerk).holds(Role.CLERK)).isFalse();
        assertThat(city.audit.latest(5))
                .extracting(entry -> entry.action())
                .contains("kit.assignment-begin", "kit.assignment-end");
    }

    @Test
    void takesTheOrganisationInFromAFile() {
        var page = root.post(
                "//admin/departments/import",
                Map.of("csv", "id,parent,name\ncity,,City hall\nsigns,lights,Signs\nlights,city,Lights\nbad code,,X"));
        assertThat(page.words())
                .contains("3 added, 0 changed, 0 as before, 1 refused", "Line 5:", "A code has 1 to 40");
        assertThat(root.get("//admin/departments").all("tbody th")).containsSequence("City hall", "Lights", "Signs");
    }

    private Official official(String login) {
        return city.register.accounts().stream()
                .map(a -> a.official())
                .filter(o -> o.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private String one(String login) {
        return "//admin/accounts/" + official(login).id();
    }

    private List<String> audited() {
        return city.audit.latest(50).stream()
                .map(e -> e.action() + " " + e.subject())
                .toList();
    }
}
