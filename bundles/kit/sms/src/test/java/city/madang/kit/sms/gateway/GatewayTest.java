// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.Arrivals;
import city.madang.kit.Carrier.Carried;
import city.madang.kit.Carrier.Outgoing;
import city.madang.kit.Networks;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.sms.SealingTables;
import city.madang.kit.sms.sent.SentLedger;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.MessageId;
import city.madang.message.Received;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a provider on a free port of this machine. */
class GatewayTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Received> arrived = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private HttpServer provider;
    private DataStore store;
    private SentLedger ledger;
    private int status = 200;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", this::answer);
        provider.start();
        store = TestDatabase.DERBY.open();
        ledger = new SentLedger(
                SealingTables.on(store).tables().database(), new Room(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        provider.stop(0);
        store.close();
    }

    private void answer(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(call.getRequestMethod() + " " + call.getRequestURI() + " "
                + call.getRequestHeaders().getFirst("Authorization") + " " + body);
        if (status / 100 == 3) {
            call.getResponseHeaders().add("Location", "/elsewhere");
        }
        var reply = "{\"messages\":[{\"id\":\"R-7\"}]}".getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, reply.length);
        call.getResponseBody().write(reply);
        call.close();
    }

    private GatewayMapping mapping(String json) throws IOException {
        var file = folder.resolve("provider.json");
        Files.writeString(file, json.replace("PORT", "" + provider.getAddress().getPort()));
        return GatewayMapping.read(file);
    }

    private Carried sent(GatewayMapping mapping, String text) {
        var message = new Outgoing(
                new MessageId(UUID.randomUUID()),
                Address.phone("+821012345678"),
                Locale.ENGLISH,
                "",
                text,
                Optional.empty());
        return new Outbound(mapping.send(), "s3cret", ledger).carry(message);
    }

    private static final String JSON_SEND = """
        {"send": {"method": "POST", "url": "http://127.0.0.1:PORT/v1/{digits}", "inside": true,
          "headers": {"Authorization": "Bearer {secret}"}, "json": {"to": "{to}", "parts": [{"text": "{text}"}]},
          "reference": "/messages/0/id", "never": [422]}}\
        """;

    @Test
    void writesJsonAsTheMappingSays() throws IOException {
        assertThat(sent(mapping(JSON_SEND), "\"}, say \\ 안녕")).isInstanceOf(Carried.Sent.class);
        assertThat(calls)
                .containsExactly(
                        "POST /v1/821012345678 Bearer s3cret {\"to\":\"+821012345678\",\"parts\":[{\"text\":\"\\\"},"
                                + " say \\\\ 안녕\"}]}");
    }

    @Test
    void writesFormsAndQueries() throws IOException {
        sent(
                mapping("{\"send\": {\"method\": \"POST\", \"url\": \"http://127.0.0.1:PORT/send\", \"inside\": true,"
                        + " \"form\": {\"text\": \"{text}\"}}}"),
                "a&b=c +1");
        sent(
                mapping("{\"send\": {\"method\": \"GET\", \"url\": \"http://127.0.0.1:PORT/send?t={text}\","
                        + " \"inside\": true}}"),
                "x&y/../z#q");
        assertThat(calls)
                .containsExactly("POST /send null text=a%26b%3Dc%20%2B1", "GET /send?t=x%26y%2F..%2Fz%23q null ");
    }

    @Test
    void triesAgainWhatIsNotForGood() throws IOException {
        var mapping = mapping(JSON_SEND);
        status = 503;
        assertThat(sent(mapping, "x")).isInstanceOf(Carried.Later.class);
        status = 302;
        assertThat(sent(mapping, "x")).isInstanceOf(Carried.Later.class);
        assertThat(calls).as("a redirect is not followed").noneMatch(call -> call.contains("elsewhere"));
        status = 422;
        assertThat(sent(mapping, "x")).isInstanceOf(Carried.Never.class);
        provider.stop(0);
        assertThat(sent(mapping, "x")).isInstanceOf(Carried.Later.class);
    }

    @Test
    void leadsNowhereInsideUnlessTheMappingSaysSo() throws IOException {
        var closed = mapping(JSON_SEND.replace("\"inside\": true", "\"inside\": false"));
        assertThat(sent(closed, "x"))
                .isInstanceOfSatisfying(
                        Carried.Later.class, later -> assertThat(later.reason()).contains("only https"));
        var secure = mapping(
                JSON_SEND.replace("\"inside\": true", "\"inside\": false").replace("http:", "https:"));
        assertThat(sent(secure, "x"))
                .isInstanceOfSatisfying(
                        Carried.Later.class, later -> assertThat(later.reason()).contains("is in this network"));
        assertThat(calls).isEmpty();
        for (var inside :
                List.of("10.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1", "fd00::1", "::1", "0.0.0.0")) {
            assertThat(Networks.isInside(InetAddress.getByName(inside)))
                    .as(inside)
                    .isTrue();
        }
        assertThat(Networks.isInside(InetAddress.getByName("203.0.113.7"))).isFalse();
    }

    @Test
    void neverLetsAMessageChooseWhoIsCalled() {
        for (var url : List.of(
                "https://{to}/send", "{text}", "https://api.example:{id}/", "file:///etc/passwd", "https://a@b/")) {
            var json = "{\"send\": {\"method\": \"GET\", \"url\": \"" + url + "\"}}";
            assertThatThrownBy(() -> sent(mapping(json), "x")).as(url).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static final String RECEIVE = """
        {"send": {"method": "GET", "url": "https://api.example/"},
         "receive": {"from": "/data/msisdn", "to": "/data/to", "text": "/data/text", "id": "/data/id",
           "proof": {"header": "X-Signature", "algorithm": "HmacSHA256"}, "allow": ["203.0.113.0/24", "2001:db8::1"]},
         "report": {"id": "id", "state": "status", "delivered": ["DELIVRD"], "failed": ["UNDELIV"]}}\
        """;

    private Hook hook(String json, String secret) throws IOException {
        return new Hook(
                mapping(json), secret, "82", new Hook.Services(new Room(), ledger, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private static Caller.Call call(String address, Map<String, String> headers, String body) {
        return new Caller.Call(
                address, "", name -> Optional.ofNullable(headers.get(name)), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> signed(String body) {
        return Map.of("X-Signature", Signed.of("hook", body), "Content-Type", "application/json; charset=utf-8");
    }

    @Test
    void takesWhatTheProviderSigned() throws IOException {
        var body = "{\"data\":{\"msisdn\":\"01012345678\",\"to\":\"120\",\"text\":\"신고\",\"id\":\"A1\"}}";
        var hook = hook(RECEIVE, "hook");
        assertThat(hook.message(call("203.0.113.9", signed(body), body))).isEqualTo(200);
        assertThat(arrived).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo("http A1");
            assertThat(message.from().value()).isEqualTo("+821012345678");
            assertThat(message.text()).isEqualTo("신고");
        });
    }

    @Test
    void refusesEverybodyElse() throws IOException {
        var body = "{\"data\":{\"msisdn\":\"01012345678\",\"text\":\"x\"}}";
        var hook = hook(RECEIVE, "hook");
        assertThat(hook.message(call("198.51.100.1", signed(body), body)))
                .as("address")
                .isEqualTo(403);
        assertThat(hook.message(call("203.0.113.9", signed(body), body + " ")))
                .as("changed")
                .isEqualTo(403);
        assertThat(hook.message(call("203.0.113.9", Map.of(), body)))
                .as("unsigned")
                .isEqualTo(403);
        assertThat(hook(RECEIVE, "").message(call("203.0.113.9", signed(body), body)))
                .as("no secret is set")
                .isEqualTo(403);
        assertThat(hook.message(call("203.0.113.9", signed("{"), "{")))
                .as("broken")
                .isEqualTo(400);
        assertThat(hook.message(call("203.0.113.9", signed("{}"), "{}")))
                .as("empty")
                .isEqualTo(400);
        assertThat(arrived).isEmpty();
    }

    @Test
    void takesFormsWithASharedSecret() throws IOException {
        var json = RECEIVE.replace("/data/msisdn", "from")
                .replace("/data/text", "text")
                .replace(", \"algorithm\": \"HmacSHA256\"", "");
        var headers = Map.of("X-Signature", "hook", "Content-Type", "application/x-www-form-urlencoded");
        var body = "from=%2B821012345678&text=REPORT+1";
        assertThat(hook(json, "hook").message(call("2001:db8::1", headers, body)))
                .isEqualTo(200);
        assertThat(arrived).singleElement().matches(message -> message.text().equals("REPORT 1"));
    }

    @Test
    void tellsWhatBecameOfAMessage() throws IOException {
        sent(mapping(JSON_SEND), "x");
        var hook = hook(RECEIVE, "hook");
        var body = "{\"id\":\"R-7\",\"status\":\"DELIVRD\"}";
        assertThat(hook.report(call("203.0.113.9", signed(body), body))).isEqualTo(200);
        var later = new SentLedger(
                SealingTables.on(store).tables().database(),
                new Room(),
                Clock.fixed(NOW.plus(Duration.ofMinutes(1)), ZoneOffset.UTC));
        later.tell();
        assertThat(reports).singleElement().asString().endsWith(" true");
    }

    private final class Room implements Arrivals {
        @Override
        public void arrived(Received message) {
            arrived.add(message);
        }

        @Override
        public void reported(Channel channel, String reference, boolean delivered, String reason) {
            reports.add(reference + " " + delivered);
        }
    }
}
