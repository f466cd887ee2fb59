// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Conflict;
import city.madang.data.DatabaseUnavailable;
import city.madang.identity.Action;
import city.madang.identity.Guarded;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.KitPages;
import city.madang.kit.web.http.Request;
import city.madang.module.ModuleState;
import city.madang.module.NotAllowed;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private static final Action CLERK = Action.of("lost.clerk", Role.of("lost.clerk"));
    private static final ReceiptNumber NUMBER = ReceiptNumber.next(TestSite.NOW, new Random(1));

    private final TestSite site = new TestSite();
    private RuntimeException fault = new NotFound();
    private String once = "";

    @BeforeEach
    void mount() {
        site.mount(this::routes);
    }

    private void routes(Routes on) {
        on.get("/fault", Action.PUBLIC, this::fail);
        on.get("/api/fault", Action.PUBLIC, this::fail);
        on.form("/note", Action.PUBLIC, in -> HttpReply.form("note", in.form()), this::fail);
        on.post("/plain", Action.PUBLIC, this::fail);
        on.get("/desk", CLERK, in -> HttpReply.json("desk"));
        on.get("/record", Action.OFFICIAL, this::record);
        on.post("/answer", Action.OFFICIAL, in -> HttpReply.seeOther("/"));
        on.get("/mine/{number}", Action.HOLDER, in -> HttpReply.json("mine"));
        on.post(
                "/take",
                Action.PUBLIC,
                in -> HttpReply.seeOther("/mine/" + NUMBER.value()).hold(NUMBER));
    }

    private HttpReply fail(HttpCall in) {
        once = in.form().once();
        throw fault;
    }

    private HttpReply record(HttpCall in) {
        in.must(Action.OFFICIAL, new Guarded(Optional.empty(), Optional.empty(), "7", true));
        return HttpReply.json(in.may(CLERK, new Guarded(Optional.empty(), Optional.empty(), "7", true)));
    }

    @Test
    void showsAPageToPeopleAndAProblemToMachines() {
        var page = site.get("/lost/fault");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("<h1>Page not found</h1>");
        var problem = site.serve(Request.get("/lost/fault").with("Accept", "application/json"));
        assertThat(problem.header("Content-Type")).contains("application/problem+json; charset=utf-8");
        assertThat(problem.text()).contains("\"status\":404").contains("\"title\":\"Page not found\"");
        assertThat(site.get("/lost/api/fault").header("Content-Type").orElse(""))
                .startsWith("application/problem");
    }

    @Test
    void tellsOnlyANumberWhenItIsOurFault() {
        fault = new IllegalStateException("secret detail");
        var page = site.get("/lost/fault");
        assertThat(page.status()).isEqualTo(500);
        assertThat(page.text())
                .contains("give this number")
                .doesNotContain("secret")
                .doesNotContain("Exception");
    }

    @Test
    void keepsTheTextWhenTheDatabaseIsAway() {
        fault = new DatabaseUnavailable("gone", null);
        var page = site.get("/lost/note");
        var down = site.post("/lost/note", page, Map.of("text", "my long story"));
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.header("Retry-After")).isPresent();
        assertThat(down.text()).contains("my long story").contains("may not be saved");
        var first = once;
        site.post("/lost/note", down, Map.of("text", "my long story"));
        assertThat(once).as("the same filing").isEqualTo(first);
    }

    @Test
    void offersToSendAgainWhatHasNoFormOfItsOwn() {
        fault = new DatabaseUnavailable("gone", null);
        var page = site.get("/lost/note");
        var down = site.post("/lost/plain", page, Map.of("text", "my <long> story", "pin", "123456"));
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.text())
                .contains("name=\"text\" value=\"my &lt;long&gt; story\"")
                .contains("action=\"/lost/plain\"")
                .doesNotContain("123456");
    }

    @Test
    void explainsARuleInTheFormOrOnAPage() {
        fault = new NotAllowed("item.late", "Monday");
        var page = site.get("/lost/note");
        var form = site.post("/lost/note", page, Map.of("text", "story"));
        assertThat(form.status()).isEqualTo(409);
        assertThat(form.text()).contains("It was returned on Monday").contains("story");
        var plain = site.post("/lost/plain", page, Map.of());
        assertThat(plain.status()).isEqualTo(409);
        assertThat(plain.text()).contains("It was returned on Monday");
    }

    @Test
    void leadsToThePresentRecordAfterAConflict() {
        fault = new Conflict("changed");
        var page = site.post("/lost/plain", site.get("/lost/note"), Map.of());
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Somebody else changed this");
    }

    @Test
    void leadsToSigningInAndBack() {
        var away = site.get("/lost/desk?x=1");
        assertThat(away.status()).isEqualTo(303);
        assertThat(away.header("Location")).contains("/account/sign-in?to=%2Flost%2Fdesk%3Fx%3D1");
        assertThat(site.get("/lost/mine/" + NUMBER.value()).header("Location"))
                .contains("/account/receipt?number=" + NUMBER.value() + "&to=%2Flost%2Fmine%2F" + NUMBER.value());
        assertThat(site.serve(Request.get("/lost/desk").with("Accept", "application/json"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void keepsTheTextOfAnOfficialWhoseSessionHasEnded() {
        var sent = site.post("/lost/answer", site.get("/lost/note"), Map.of("text", "a long answer"));
        assertThat(sent.status()).isEqualTo(401);
        assertThat(sent.text()).contains("value=\"a long answer\"").contains("not signed in any more");
        signIn();
        assertThat(site.post("/lost/answer", sent, Map.of("text", "a long answer"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void explainsARefusal() {
        signIn();
        var refused = site.get("/lost/desk");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("It takes one of these roles: clerk");
    }

    @Test
    void recordsALookAtASensitiveRecord() {
        signIn();
        assertThat(site.get("/lost/record").text()).isEqualTo("false");
        assertThat(site.looks).containsExactly("lost official 7");
    }

    @Test
    void letsTheHolderInAtOnce() {
        assertThat(site.post("/lost/take", site.get("/lost/note"), Map.of()).status())
                .isEqualTo(303);
        assertThat(site.get("/lost/mine/" + NUMBER.value()).text()).isEqualTo("\"mine\"");
    }

    @Test
    void neverLetsACacheKeepWhatBelongsToSomebody() {
        assertThat(site.get("/lost/note").header("Cache-Control")).contains("no-store");
        signIn();
        assertThat(site.get("/lost/record").header("Cache-Control")).contains("no-store");
    }

    @Test
    void setsNoCookieWithoutNeed() {
        var page = site.get("/lost/fault");
        assertThat(page.headers()).doesNotContainKey("Set-Cookie");
        assertThat(page.headers()).containsKeys("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy");
    }

    @Test
    void leadsEverythingToSetUpBeforeTheCityIsNamed() {
        site.setUp = false;
        assertThat(site.get("/lost/note").header("Location")).contains("/setup");
        assertThat(site.get("/").header("Location")).contains("/setup");
        assertThat(site.get("/health").status()).isEqualTo(200);
        assertThat(site.get("/setup").status()).isEqualTo(404);
    }

    @Test
    void isNotReadyWithoutTheFirstPagesOfTheKit() {
        site.site.expect(List.of("/setup"));
        assertThat(site.get("/health").status()).isEqualTo(503);
        site.site.mountKit(new KitPages() {
            @Override
            public String name() {
                return "kit";
            }

            @Override
            public void routes(Routes on) {
                on.get("/setup", Action.PUBLIC, in -> HttpReply.text("text/plain", "set up"));
            }
        });
        assertThat(site.get("/health").status()).isEqualTo(200);
    }

    @Test
    void tellsItsHealth() {
        assertThat(site.get("/health").text()).contains("\"status\":\"up\"").contains("\"lost\":\"open\"");
        site.problem = Optional.of("no connection");
        assertThat(site.get("/health").status()).isEqualTo(503);
        assertThat(site.get("/health").text()).contains("no connection");
        var plain = site.serve(Request.get("/health").with("Accept", "text/plain"));
        assertThat(plain.text()).startsWith("status: down");
    }

    @Test
    void isNotReadyWhileModulesStartForTheFirstTime() {
        var fresh = new TestSite();
        fresh.site.state("lost", ModuleState.STARTING);
        assertThat(fresh.get("/health").status()).isEqualTo(503);
        assertThat(fresh.get("/lost/note").status()).isEqualTo(503);
        fresh.mount(this::routes);
        assertThat(fresh.get("/lost/note").status()).isEqualTo(200);
        assertThat(fresh.get("/health").status()).isEqualTo(503);
        fresh.site.state("lost", ModuleState.OPEN);
        assertThat(fresh.get("/health").status()).isEqualTo(200);
        fresh.site.state("other", ModuleState.STARTING);
        assertThat(fresh.get("/health").status()).isEqualTo(200);
    }

    private void signIn() {
        site.sessions.put("token", new Visitor(Optional.of(TestSite.OFFICER), Set.of()));
        site.cookies.put("madang_session", "token");
    }
}
