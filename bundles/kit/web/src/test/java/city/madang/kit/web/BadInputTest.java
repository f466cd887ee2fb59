// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Action;
import city.madang.kit.web.http.Request;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is meant to break the site gets a clear 4xx, and nothing of it on the page unescaped. */
class BadInputTest {
    private final TestSite site = new TestSite();
    private String taken = "";

    @BeforeEach
    void mount() {
        site.mount(this::routes);
    }

    private void routes(Routes on) {
        on.get("/items/{number}", Action.PUBLIC, in -> HttpReply.json(in.path("number")));
        on.form("/note", Action.PUBLIC, in -> HttpReply.form("note", in.form()), this::take);
    }

    private HttpReply take(HttpCall in) {
        taken = in.form().text("text").get();
        return HttpReply.form("note", in.form());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lost/items/%",
                "/lost/items/%4",
                "/lost/items/%zz",
                "/lost/items/%ff%fe",
                "/lost/items/%c0%ae",
                "/lost/items/a%2fb",
                "/lost/items/a%5cb",
                "/lost/items/%00",
                "/lost/items/..",
                "/lost/../etc/passwd",
                "/lost/%2e%2e/x",
                "/lost/items/a;b=c",
                "/lost/items/x?q=%",
                "/lost/items/x?q=%ed%a0%80",
                "/assets/kit/0/..%2fkit.css"
            })
    void refusesTricksInTheAddress(String target) {
        assertThat(site.get(target).status()).isBetween(400, 404);
    }

    @Test
    void refusesAnOverlongAddress() {
        assertThat(site.get("/lost/items/" + "x".repeat(5000)).status()).isEqualTo(414);
        assertThat(site.get("/lost/items/x?q=" + "x".repeat(20000)).status()).isEqualTo(414);
    }

    @Test
    void passesTextOfAnyScriptInTheAddress() {
        assertThat(site.get("/lost/items/%ED%95%9C").text()).isEqualTo("\"\ud55c\"");
    }

    @Test
    void refusesTenThousandFields() {
        var many = IntStream.range(0, 10_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        assertThat(sent(many).status()).isEqualTo(400);
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() {
        var page = site.get("/lost/note");
        var request = new Request(
                "POST",
                "/lost/note",
                "",
                Request.get("/")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .headers(),
                100L << 20,
                InputStream.nullInputStream(),
                "127.0.0.1",
                false);
        assertThat(page.status()).isEqualTo(200);
        assertThat(site.serve(request).status()).isEqualTo(413);
    }

    @Test
    void refusesABodyThatGrowsTooLarge() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        var request = new Request(
                "POST",
                "/lost/note",
                "",
                Request.get("/")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .headers(),
                -1,
                endless,
                "127.0.0.1",
                false);
        assertThat(site.serve(request).status()).isEqualTo(413);
    }

    @Test
    void refusesInvalidUtf8InAForm() {
        assertThat(sent("text=%ff").status()).isEqualTo(400);
        var raw = "text=\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(site.serve(Request.of("POST", "/lost/note", raw)).status()).isEqualTo(400);
    }

    @Test
    void refusesWhatIsNoForm() {
        var request = Request.of("POST", "/lost/note", "{}".getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/json");
        assertThat(site.serve(request).status()).isEqualTo(415);
    }

    @Test
    void writesNothingUnescaped() {
        var page = site.get("/lost/note");
        var hostile = "<script>alert(1)</script>\" onload=x {{ city }} \u0000\u0007 ' or 1=1 --";
        var shown = site.post("/lost/note", page, Map.of("text", hostile));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text())
                .doesNotContain("<script>alert")
                .doesNotContain("\" onload")
                .contains("{{ city }}");
        assertThat(taken).doesNotContain("\u0000").doesNotContain("\u0007");
    }

    @Test
    void writesNothingOfTheAddressUnescaped() {
        var page = site.get("/nowhere/%22%3E%3Cscript%3E?x=%22%3E%3Cscript%3E");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).doesNotContain("\"><script>");
    }

    @Test
    void takesAForeignSessionForNobody() {
        site.cookies.put("madang_session", "x".repeat(5000));
        site.cookies.put("madang_note", "AAAA");
        site.cookies.put("madang_form", "forged.cookie");
        site.cookies.put("madang_lang", "../../etc");
        assertThat(site.get("/lost/note").status()).isEqualTo(200);
    }

    @Test
    void refusesAFormThatIsNotOurs() {
        site.get("/lost/note");
        assertThat(site.serve(Request.post("/lost/note", Map.of("text", "x", "_csrf", "a.b")))
                        .status())
                .isEqualTo(403);
        assertThat(taken).isEmpty();
    }

    @Test
    void refusesOurFormFromAnotherSite() {
        var page = site.get("/lost/note");
        var fields = Map.of("text", "x", "_csrf", TestSite.hidden(page, "_csrf"));
        var response = site.serve(Request.post("/lost/note", fields).with("Sec-Fetch-Site", "cross-site"));
        assertThat(response.status()).isEqualTo(403);
        assertThat(taken).isEmpty();
    }

    @Test
    void refusesTheProofOfAnotherBrowser() {
        var other = new TestSite();
        other.mount(this::routes);
        var page = other.get("/lost/note");
        site.get("/lost/note");
        assertThat(site.post("/lost/note", page, Map.of("text", "x")).status()).isEqualTo(403);
    }

    @Test
    void keepsTheTextOfAFormThatCannotBeChecked() {
        site.get("/lost/note");
        var response = site.serve(Request.post("/lost/note", Map.of("text", "long story", "_csrf", "old")));
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.text()).contains("long story").contains("We could not check");
        assertThat(site.post("/lost/note", response, Map.of("text", "long story"))
                        .status())
                .isEqualTo(200);
        assertThat(taken).isEqualTo("long story");
    }

    private city.madang.kit.web.http.Response sent(String body) {
        return site.serve(Request.of("POST", "/lost/note", body.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/x-www-form-urlencoded"));
    }

    @Test
    void answersMethodsThatItDoesNotKnow() {
        assertThat(site.serve(Request.of("DELETE", "/lost/note", new byte[0])).status())
                .isEqualTo(405);
        var options = site.serve(Request.of("OPTIONS", "/lost/note", new byte[0]));
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).contains("GET, HEAD, OPTIONS, POST");
        assertThat(site.serve(new Request(
                                "POST",
                                "/lost/items/1",
                                "",
                                Request.get("/").headers(),
                                0,
                                new ByteArrayInputStream(new byte[0]),
                                "127.0.0.1",
                                false))
                        .header("Allow"))
                .contains("GET, HEAD, OPTIONS");
    }
}
