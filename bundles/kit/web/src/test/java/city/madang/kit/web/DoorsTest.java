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
        assertThat(toldOverTls()).contains("max-age=86400");
    }

    @Test
    void tellsThemForEveryNameBelowWhenTheCitySaysSo() {
        site.site.encryption(Optional.of(new Encryption(8443, Duration.ofDays(1), true, false)));
        assertThat(toldOverTls()).contains("max-age=86400; includeSubDomains");
    }

    private Optional<String> toldOverTls() {
        var secure = Request.get("/lost");
        return site.site
                .serve(new Request("GET", "/lost", "", secure.headers(), 0, secure.body(), "127.0.0.1", true))
                .header("Strict-Transport-Security");
    }

    @Test
    void linksBeginWithTheAddressThatWasSetElseWithTheOneThatTheCallerNames() {
        site.mount("papers", on -> on.get("/", Action.PUBLIC, in -> HttpReply.json(in.link("/a"))));
        assertThat(linkFor("city.example:8181")).isEqualTo("http://city.example:8181/papers/a");
        assertThat(linkFor("evil.example/x?")).isEqualTo("http://localhost/papers/a");
        site.address.named = Optional.of("https://here.example");
        assertThat(linkFor("city.example:8181")).isEqualTo("https://here.example/papers/a");
    }

    @Test
    void anAddressThatCannotBeOneIsPassedOver() {
        assertThat(address("https://city.example/").base()).isEqualTo("https://city.example");
        assertThat(address("city.example").set()).isEmpty();
        assertThat(address("https://city.example?x=1").set()).isEmpty();
        assertThat(address("").base()).isEqualTo("http://127.0.0.1:8444");
    }

    private String linkFor(String host) {
        var reply = site.serve(Request.get("/papers").with("Host", host));
        return reply.text().replace("\"", "");
    }

    private static OwnAddress address(String site) {
        return new OwnAddress(new WebSettings() {
            @Override
            public Class<WebSettings> annotationType() {
                return WebSettings.class;
            }

            @Override
            public String proxies() {
                return "";
            }

            @Override
            public String site() {
                return site;
            }

            @Override
            public int localPort() {
                return 8444;
            }
        });
    }

    private void encrypted(int port, boolean redirects) {
        site.site.encryption(Optional.of(new Encryption(port, Duration.ofDays(1), false, redirects)));
    }
}
