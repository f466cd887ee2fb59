// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Action;
import city.madang.kit.Encryption;
import city.madang.kit.web.http.Request;
import city.madang.web.HttpReply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private final TestSite site = new TestSite();

    @BeforeEach
    void mount() {
        site.mount(on -> on.get("/", Action.PUBLIC, in -> HttpReply.json("home")));
    }

    @Test
    void sendsPlainCallsToTheEncryptedPort() {
        encrypted(8443, true);
        var reply = site.serve(Request.get("/lost?a=b").with("Host", "city.example:8181"));
        assertThat(reply.status()).isEqualTo(308);
        assertThat(reply.header("Location")).contains("https://city.example:8443/lost?a=b");
        encrypted(443, true);
        assertThat(site.serve(Request.post("/lost", Map.of()).with("Host", "[::1]:8181"))
                        .header("Location"))
                .contains("https://[::1]/lost");
    }

    @Test
    void leavesTheHealthAndStrangeHostsAlone() {
        encrypted(8443, true);
        assertThat(site.serve(Request.get("/health").with("Host", "city.example"))
                        .status())
                .isNotEqualTo(308);
        assertThat(site.serve(Request.get("/lost").with("Host", "evil.example/x?"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tellsBrowsersToComeEncryptedOverEncryptedConnectionsOnly() {
        encrypted(8443, false);
        assertThat(site.get("/lost").header("Strict-Transport-Security")).isEmpty();
        var secure = Request.get("/lost");
        var reply =
                site.site.serve(new Request("GET", "/lost", "", secure.headers(), 0, secure.body(), "127.0.0.1", true));
        assertThat(reply.header("Strict-Transport-Security")).contains("max-age=86400");
    }

    private void encrypted(int port, boolean redirects) {
        site.site.encryption(Optional.of(new Encryption(port, Duration.ofDays(1), redirects)));
    }
}
