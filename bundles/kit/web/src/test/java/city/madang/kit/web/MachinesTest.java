// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Action;
import city.madang.kit.KitCall;
import city.madang.kit.web.http.Request;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routes for machines take any body without a token; all others still refuse it. */
class MachinesTest {
    private static final int PER_MINUTE = 5;

    private final TestSite site = new TestSite();

    @BeforeEach
    void mount() {
        site.mount(on -> {
            on.post("/hook", Action.PUBLIC, MachinesTest::echo).machines();
            on.form("/code", Action.PUBLIC, MachinesTest::echo, MachinesTest::echo)
                    .limited(PER_MINUTE);
            on.post("/note", Action.PUBLIC, MachinesTest::echo);
            on.post("/tried", Action.PUBLIC, MachinesTest::echo)
                    .limited(PER_MINUTE)
                    .machines();
            on.post("/forms", Action.PUBLIC, MachinesTest::words)
                    .uploads(1, 1)
                    .machines(PER_MINUTE, MachinesTest::refused);
            on.get("/forms", Action.PUBLIC, MachinesTest::words).machines(PER_MINUTE, MachinesTest::refused);
        });
    }

    private static HttpReply echo(HttpCall in) {
        var call = (KitCall) in;
        var body = new String(call.body(), StandardCharsets.UTF_8);
        return HttpReply.text("text/plain", call.header("X-Word").orElse("-") + " " + body);
    }

    private static HttpReply words(HttpCall in) {
        var form = in.form();
        var files = form.files().get().size();
        return HttpReply.text("text/plain", form.texts("word") + " " + files + " " + form.hasErrors());
    }

    private static HttpReply refused(HttpCall in, int status, String why) {
        return HttpReply.text("text/plain", status + "!").status(status);
    }

    private static Request form(byte[] body) {
        return Request.of("POST", "/lost/forms", body).with("Content-Type", "application/x-www-form-urlencoded");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Request json(String path, byte[] body) {
        return Request.of("POST", path, body)
                .with("Content-Type", "application/json")
                .with("X-Word", "now");
    }

    @Test
    void readsWhateverAMachineSends() {
        var reply = site.serve(json("/lost/hook", "{\"text\":\"1\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("now {\"text\":\"1\"}");
    }

    @Test
    void machinesMayPut() {
        var put = Request.of("PUT", "/lost/hook", bytes("{}")).with("X-Word", "now");
        assertThat(site.serve(put).text()).isEqualTo("now {}");
        assertThat(site.serve(Request.of("PUT", "/lost/note", bytes("{}"))).status())
                .isEqualTo(405);
    }

    @Test
    void limitsWhatAMachineSends() {
        assertThat(site.serve(json("/lost/hook", new byte[600 * 1024])).status())
                .isEqualTo(413);
    }

    @Test
    void slowsDownMachinesThatTryTooOften() {
        for (int i = 0; i < PER_MINUTE; i++) {
            assertThat(site.serve(json("/lost/tried", bytes("{}"))).status()).isEqualTo(200);
        }
        var reply = site.serve(json("/lost/tried", bytes("{}")).with("Accept", "application/json"));
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isPresent();
        assertThat(reply.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void readsFormsWithoutASessionOrAToken() {
        var reply = site.serve(form(bytes("word=a&word=&word=b+c")).with("Sec-Fetch-Site", "cross-site"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("[a, b c] 0 false");
        assertThat(reply.headers()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void readsTheQueryOfAMachineAsAForm() {
        var longer = "x".repeat(2000);
        assertThat(site.serve(Request.get("/lost/forms?word=" + longer)).text()).isEqualTo("[" + longer + "] 0 false");
    }

    @Test
    void takesFilesOfMachinesOnlyAsTheRouteSays() {
        var body = "--b\r\nContent-Disposition: form-data; name=\"word\"\r\n\r\na\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.exe\"\r\n\r\nMZ\r\n--b--\r\n";
        var reply = site.serve(
                Request.of("POST", "/lost/forms", bytes(body)).with("Content-Type", "multipart/form-data; boundary=b"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).startsWith("[a]");
    }

    @Test
    void refusesInTheWordsOfTheInterface() {
        var much = site.serve(form(bytes("word=" + "x".repeat(600_000))));
        assertThat(much.status()).isEqualTo(413);
        assertThat(much.text()).isEqualTo("413!");
        assertThat(site.serve(form(bytes("word=%zz"))).text()).isEqualTo("400!");
        assertThat(site.serve(json("/lost/forms", bytes("{}"))).text()).isEqualTo("415!");
        var cut = Request.of("POST", "/lost/forms", bytes("--b\r\nContent-Disp"))
                .with("Content-Type", "multipart/form-data; boundary=b");
        assertThat(site.serve(cut).text()).isEqualTo("400!");
    }

    @Test
    void slowsDownPeopleWhoTryTooOften() {
        for (int i = 0; i < PER_MINUTE; i++) {
            assertThat(site.serve(Request.of("POST", "/lost/code", bytes("code=1")))
                            .status())
                    .isEqualTo(403);
        }
        var reply = site.serve(Request.of("POST", "/lost/code", bytes("code=1")));
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isPresent();
        assertThat(site.serve(Request.get("/lost/code")).status()).isNotEqualTo(429);
    }

    @Test
    void slowsDownWhoCallsTooOften() {
        for (int i = 0; i < PER_MINUTE; i++) {
            assertThat(site.serve(form(bytes("word=a"))).status()).isEqualTo(200);
        }
        var reply = site.serve(form(bytes("word=a")));
        assertThat(reply.text()).isEqualTo("429!");
        assertThat(reply.header("Retry-After")).isPresent();
        assertThat(site.serve(Request.get("/lost/forms")).status())
                .as("each route counts for itself")
                .isEqualTo(200);
        assertThat(site.serve(form(bytes("word=a")).from("2001:db8::1", false)).status())
                .isEqualTo(200);
    }

    @Test
    void refusesMachinesElsewhere() {
        assertThat(site.serve(json("/lost/note", new byte[2])).status()).isEqualTo(415);
    }
}
