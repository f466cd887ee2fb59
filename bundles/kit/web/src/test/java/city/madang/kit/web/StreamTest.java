// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Action;
import city.madang.identity.Visitor;
import city.madang.kit.web.http.Cookie;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.kit.web.live.HeardChannel;
import city.madang.web.Changed;
import city.madang.web.HttpReply;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamTest {
    private final TestSite site = new TestSite();
    private final AutoCloseable mounted = site.mount(on -> {
        on.get("/list", Action.PUBLIC, in -> HttpReply.page("followed", Map.of()));
        on.get("/live", Action.PUBLIC, in -> HttpReply.events("list"));
        on.get("/desk/live", Action.OFFICIAL, in -> HttpReply.events("desk"));
    });

    @Test
    void opensAStreamThatNobodyKeeps() {
        var response = site.get("/lost/live");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type")).contains("text/event-stream");
        assertThat(response.header("Cache-Control")).contains("no-store");
        assertThat(heard(response).heard()).startsWith("hello");
    }

    @Test
    void theRightsOfTheRouteHold() {
        assertThat(site.get("/lost/desk/live").status()).isEqualTo(303);
        site.sessions.put("token", new Visitor(Optional.of(TestSite.OFFICER), Set.of()));
        site.cookies.put(Cookie.SESSION, "token");
        assertThat(site.get("/lost/desk/live").header("Content-Type")).contains("text/event-stream");
    }

    @Test
    void aPageKnowsWhatWasKnownWhenItWasMade() {
        var page = site.get("/lost/list").text();
        assertThat(page).contains("data-live=\"/lost/live\"").contains("As of").contains("href=\"/lost/list\"");
        var since = page.replaceAll("(?s).*data-since=\"([^\"]+)\".*", "$1");
        assertThat(heard(site.get("/lost/live?since=" + since)).heard()).containsExactly("hello");
        site.site.changed(new Changed("lost", "list"));
        assertThat(heard(site.get("/lost/live?since=" + since)).heard()).containsExactly("hello", "changed");
        var heard = since.replaceAll("-0$", "-1");
        var again = site.serve(Request.get("/lost/live?since=" + since).with("Last-Event-ID", heard));
        assertThat(heard(again).heard()).containsExactly("hello");
    }

    @Test
    void endsTheStreamsOfAModuleThatGoes() throws Exception {
        var channel = heard(site.get("/lost/live"));
        var late = site.get("/lost/live");
        mounted.close();
        assertThat(channel.isEnded()).isTrue();
        assertThat(heard(late).isEnded()).isTrue();
    }

    @Test
    void refusesMoreStreamsThanOneAddressMayHave() {
        for (int i = 0; i < 50; i++) {
            heard(site.get("/lost/live"));
        }
        var refused = site.get("/lost/live");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("30");
    }

    private static HeardChannel heard(Response response) {
        var channel = new HeardChannel();
        ((Response.Endless) response.body()).follower().accept(channel);
        return channel;
    }
}
