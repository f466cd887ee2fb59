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
    private final TestSite site = new TestSite();

    @BeforeEach
    void mount() {
        site.mount(on -> {
            on.post("/hook", Action.PUBLIC, MachinesTest::echo).machines();
            on.post("/note", Action.PUBLIC, MachinesTest::echo);
        });
    }

    private static HttpReply echo(HttpCall in) {
        var call = (KitCall) in;
        var body = new String(call.body(), StandardCharsets.UTF_8);
        return HttpReply.text("text/plain", call.header("X-Word").orElse("-") + " " + body);
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
    void limitsWhatAMachineSends() {
        assertThat(site.serve(json("/lost/hook", new byte[600 * 1024])).status())
                .isEqualTo(413);
    }

    @Test
    void refusesMachinesElsewhere() {
        assertThat(site.serve(json("/lost/note", new byte[2])).status()).isEqualTo(415);
    }
}
