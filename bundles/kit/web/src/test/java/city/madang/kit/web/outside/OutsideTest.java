// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.madang.outside.Call;
import city.madang.outside.Edition;
import city.madang.outside.NotReached;
import city.madang.outside.NotReached.Why;
import city.madang.outside.Outside;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutsideTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Outside outside = new OutsideOffice(List.of("127.0.0.0/8"), PATIENCE);
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> got = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/plain", call -> answer(call, 200, "fine"));
        server.createContext("/json", call -> {
            var sent = call.getRequestHeaders();
            var body = call.getRequestBody().readAllBytes();
            got.add(sent.getFirst("Content-Type") + " " + sent.getFirst("Authorization"));
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.createContext("/latin", call -> {
            call.getResponseHeaders().set("Content-Type", "Text/XML; charset=\"ISO-8859-1\"");
            answer(call, 200, "é".getBytes(StandardCharsets.ISO_8859_1));
        });
        server.createContext("/kept", call -> {
            var known = call.getRequestHeaders().getFirst("If-None-Match");
            call.getResponseHeaders().set("ETag", "\"a1\"");
            call.getResponseHeaders().set("Last-Modified", "Mon, 16 Nov 2026 01:00:00 GMT");
            answer(call, "\"a1\"".equals(known) ? 304 : 200, "\"a1\"".equals(known) ? "" : "whole");
        });
        server.createContext("/away", call -> {
            call.getResponseHeaders().set("Location", "/plain");
            answer(call, 302, "");
        });
        server.createContext("/long", call -> answer(call, 200, new byte[Outside.MOST_BYTES + 1]));
        server.createContext("/slow", this::never);
        server.createContext("/trickle", call -> {
            call.sendResponseHeaders(200, 100);
            call.getResponseBody().write('x');
            call.getResponseBody().flush();
            never(call);
        });
        server.createContext("/cut", call -> {
            call.sendResponseHeaders(200, 100);
            call.getResponseBody().write('x');
            call.close();
        });
        server.setExecutor(task -> new Thread(task).start());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void never(HttpExchange call) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        call.close();
    }

    private void answer(HttpExchange call, int status, String text) throws IOException {
        answer(call, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange call, int status, byte[] body) throws IOException {
        got.add(call.getRequestMethod() + " "
                + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void asksOnlyForWhatIsNew() {
        var first = outside.call(Call.get(at("/kept")));
        assertThat(first.text()).isEqualTo("whole");
        assertThat(first.edition()).isEqualTo(new Edition("\"a1\"", "Mon, 16 Nov 2026 01:00:00 GMT"));
        assertThat(outside.call(Call.get(at("/kept")).unless(first.edition())).status())
                .isEqualTo(304);
    }

    private static Why why(Outside way, URI address) {
        return catchThrowableOfType(NotReached.class, () -> way.call(Call.get(address)))
                .why();
    }

    @Test
    void asksAndSendsForms() {
        assertThat(outside.call(Call.get(at("/plain"))).text()).isEqualTo("fine");
        outside.call(Call.post(at("/plain"), List.of(new Call.Field("attribute[A]", "1 & é"))));
        assertThat(got).containsExactly("GET ", "POST attribute%5BA%5D=1+%26+%C3%A9");
    }

    @Test
    void sendsJsonAndShowsAToken() {
        var call = Call.post(at("/json"), Map.of("word", "\"é\"", "list", List.of(1, true)))
                .showing("abc.def");
        assertThat(outside.json(outside.call(call).text()))
                .isEqualTo(outside.json("{\"list\":[1,true],\"word\":\"\\\"é\\\"\"}"));
        assertThat(got).containsExactly("application/json Bearer abc.def");
        assertThat(call).asString().doesNotContain("abc", "word");
    }

    @Test
    void sendsTheHeadersThatAnInterfaceAsksFor() {
        var call = Call.get(at("/json")).with("Authorization", "Basic eDp5").with("X-API-Key", "secret");
        outside.call(call);
        assertThat(got).containsExactly("null Basic eDp5");
        assertThat(call).asString().doesNotContain("secret");
        assertThatThrownBy(() -> call.with("Host", "elsewhere")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> call.with("X-Word", "a\r\nX-Other: b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheEncodingThatTheAnswerNames() {
        var answer = outside.call(Call.get(at("/latin")));
        assertThat(answer.text()).isEqualTo("é");
        assertThat(answer.type()).isEqualTo("text/xml");
    }

    @Test
    void followsNoRedirect() {
        var answer = outside.call(Call.get(at("/away")));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.isFine()).isFalse();
        assertThat(got).hasSize(1);
    }

    @Test
    void givesUpOnAnswersThatAreSlowLongOrCutOff() {
        for (var path : List.of("/slow", "/trickle", "/long", "/cut")) {
            var failure = catchThrowableOfType(NotReached.class, () -> outside.call(Call.get(at(path))));
            assertThat(failure.why()).as(path).isEqualTo(Why.ANSWER);
            assertThat(failure.mayHaveArrived()).isTrue();
        }
    }

    @Test
    void knowsThatNothingArrivedWhereNobodyListens() throws IOException {
        try (var nobody = new Socket()) {
            nobody.bind(new InetSocketAddress("127.0.0.1", 0));
            var address = URI.create("http://127.0.0.1:" + nobody.getLocalPort() + "/");
            var failure = catchThrowableOfType(NotReached.class, () -> outside.call(Call.get(address)));
            assertThat(failure.why()).isEqualTo(Why.CONNECTION);
            assertThat(failure.mayHaveArrived()).isFalse();
        }
    }

    @Test
    void leadsIntoTheCityOnlyWhereAnAdministratorSaysSo() {
        var strict = new OutsideOffice(List.of(), PATIENCE);
        for (var host : List.of(
                "127.0.0.1",
                "localhost",
                "10.0.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "[::1]",
                "[fd00::1]",
                "100.64.0.1")) {
            assertThat(why(strict, URI.create("https://" + host + "/v2")))
                    .as(host)
                    .isEqualTo(Why.INSIDE);
        }
        assertThat(why(strict, at("/plain"))).isEqualTo(Why.INSIDE);
        assertThat(got).isEmpty();
    }

    @Test
    void usesPlainHttpInThisMachineOnly() {
        assertThat(why(outside, URI.create("http://192.0.2.1/v2"))).isEqualTo(Why.SCHEME);
        assertThat(why(outside, URI.create("ftp://192.0.2.1/v2"))).isEqualTo(Why.SCHEME);
        assertThat(why(outside, URI.create("https://me@192.0.2.1/v2"))).isEqualTo(Why.SCHEME);
        assertThat(why(outside, URI.create("https://nobody.invalid/v2"))).isEqualTo(Why.NAME);
    }

    @Test
    void readsJson() {
        var read = outside.json("[{\"a\": 1.50, \"b\": \"x\", \"c\": null, \"d\": true}]");
        assertThat(read).isEqualTo(List.of(object("a", new BigDecimal("1.50"), "b", "x", "c", null, "d", true)));
        assertThat(outside.json("{}")).isEqualTo(Map.of());
        for (var bad : List.of("", "<html>", "{} {}", "[1,", "[".repeat(5000))) {
            assertThatThrownBy(() -> outside.json(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Map<String, Object> object(Object... parts) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < parts.length; i += 2) {
            map.put((String) parts[i], parts[i + 1]);
        }
        return map;
    }
}
