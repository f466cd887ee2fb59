// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.identity.Action;
import city.madang.kit.web.http.Request;
import city.madang.l10n.LocalText;
import city.madang.module.ModuleState;
import city.madang.search.Hit;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteTest {
    private static final List<Choice> KINDS = List.of(new Choice("a", "Umbrella & co"), new Choice("b", "Bag"));

    private final TestSite site = new TestSite();

    private void lost(Routes on) {
        on.get("/", Action.PUBLIC, in -> HttpReply.json(Map.of("items", List.of())));
        on.get("/items/{number}", Action.PUBLIC, this::item);
        on.get("/items/new", Action.PUBLIC, in -> HttpReply.text("text/plain", "literal"));
        on.form("/new", Action.PUBLIC, in -> HttpReply.form("new", in.form(), Map.of("kinds", KINDS)), this::send);
    }

    private HttpReply item(HttpCall in) {
        var model = new HashMap<String, Object>();
        model.put("name", in.path("number"));
        model.put("carried", in.carried("pin").orElse("none"));
        model.put("when", TestSite.NOW.minusSeconds(7300));
        model.put("count", 12345);
        model.put("place", Optional.of(LocalText.of("Jongno")));
        model.put("found", List.of(new Hit.Part("a <b> ", false), new Hit.Part("hit", true)));
        model.put("list", new Sliced<>(List.of(1), new Slice(2, 1), 3));
        return HttpReply.page("item", "rows", model);
    }

    private HttpReply send(HttpCall in) {
        var form = in.form();
        var what = form.text("what").required().max(20);
        form.text("mail").email();
        form.area("area").required();
        if (form.hasErrors()) {
            return HttpReply.form("new", form, Map.of("kinds", KINDS));
        }
        return HttpReply.seeOther("/items/7").notice("item.done", what.get()).carry("pin", "123456");
    }

    @Test
    void showsAFormAndTakesIt() {
        site.mount(this::lost);
        var page = site.get("/lost/new");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<h1>Tell us what you lost</h1>")
                .contains("Seoul &lt;demo&gt;")
                .contains("For example: a red umbrella")
                .contains("<option value=\"11680\">Gangnam-gu</option>");
        var done = site.post("/lost/new", page, Map.of("what", "umbrella", "area", "11680"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("Location")).contains("/lost/items/7");
        var item = site.get("/lost/items/7");
        assertThat(item.text()).contains("Thank you, umbrella").contains("<p id=\"carried\">123456</p>");
        var again = site.get("/lost/items/7");
        assertThat(again.text()).doesNotContain("Thank you").contains("123456");
    }

    @Test
    void sendsWhatWasMadeForOneCallAsAFileToSave() {
        var content = "a;b".getBytes(StandardCharsets.UTF_8);
        site.mount(
                on -> on.get("/list", Action.PUBLIC, in -> HttpReply.download("text/csv", "list \"1\".csv", content)));
        var sent = site.get("/lost/list");
        assertThat(sent.text()).isEqualTo("a;b");
        assertThat(sent.header("Content-Disposition")).contains("attachment; filename*=UTF-8''list%20%221%22.csv");
        assertThat(sent.header("Cache-Control")).contains("private, no-store");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() {
        site.mount(this::lost);
        var page = site.get("/lost/new");
        var wrong = site.post("/lost/new", page, Map.of("what", "", "mail", "x\"><script>", "area", "99"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("<a href=\"#f-what\">Say what you lost</a>")
                .contains("Check what you entered: Where?")
                .contains("value=\"x&quot;&gt;&lt;script&gt;\"")
                .contains("aria-describedby=\"f-what-hint f-what-error\"")
                .doesNotContain("<script>");
    }

    @Test
    void writesEverythingOfTheTemplateContract() {
        site.mount(this::lost);
        var page = site.get("/lost/items/12?page=2&q=a%26b").text();
        assertThat(page)
                .contains("12,345")
                .contains("2 hours ago")
                .contains("March 4, 2026")
                .contains("a &lt;b&gt; <mark>hit</mark>")
                .contains("Jongno")
                .contains("<strong class=\"tag tag-kept\">Kept</strong>")
                .contains("href=\"/lost/new\"")
                .contains("href=\"/search\"")
                .contains("/lost/items/12?q=a%26b&amp;page=3")
                .contains("action=\"/lost/items/7/return\"")
                .doesNotContain("style=");
    }

    @Test
    void sendsOnlyThePartThatAScriptAsksFor() {
        site.mount(this::lost);
        var part = site.serve(Request.get("/lost/items/12").with("HX-Request", "true"));
        assertThat(part.text()).isEqualTo("<ul id=\"rows\"><li>12</li></ul>");
    }

    @Test
    void aLiteralSegmentWins() {
        site.mount(this::lost);
        assertThat(site.get("/lost/items/new").text()).isEqualTo("literal");
    }

    /** 301 and not 308, which old text browsers do not follow. */
    @Test
    void leadsAnAddressWithASlashTooManyToTheRightOne() {
        site.mount(this::lost);
        var moved = site.get("/lost/?a=b");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).contains("/lost?a=b");
    }

    @Test
    void readsFromRightToLeftWhenTheLanguageDoes() {
        site.mount(this::lost);
        var page = site.get("/lost/new?lang=ar");
        assertThat(page.text()).contains("<html lang=\"ar\" dir=\"rtl\">").contains("styles.rtl.css");
        assertThat(site.cookies).containsEntry("madang_lang", "ar");
        assertThat(site.get("/lost/new").text()).contains("lang=\"ar\"");
    }

    @Test
    void tellsAbsentFromAway() throws Exception {
        var mounted = site.mount(this::lost);
        assertThat(site.get("/lost").status()).isEqualTo(200);
        mounted.close();
        var away = site.get("/lost");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isPresent();
        site.site.state("lost", ModuleState.ABSENT);
        assertThat(site.get("/lost").status()).isEqualTo(404);
    }
}
