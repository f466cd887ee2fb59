// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.bench;

import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The network to a central server. */
public final class Wire {
    /** What happens to calls. */
    public enum State {
        WHOLE,
        /** They do not arrive. */
        CUT,
        /** They arrive, and are answered, and nobody hears the answer. */
        LOSES_ANSWERS,
        /** Somebody else answers. */
        STRANGER
    }

    public final AtomicReference<State> state = new AtomicReference<>(State.WHOLE);
    private final HttpServer line;
    private final AtomicReference<Function<Request, Response>> central = new AtomicReference<>();

    public Wire() throws IOException {
        this(0);
    }

    /** @param port 0 for any that is free */
    public Wire(int port) throws IOException {
        line = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        line.createContext("/", this::pass);
        line.start();
    }

    public String address() {
        return "http://127.0.0.1:" + line.getAddress().getPort();
    }

    /** @param server answers calls */
    public void leadsTo(Function<Request, Response> server) {
        central.set(server);
    }

    public void cut() {
        line.stop(0);
    }

    private void pass(HttpExchange call) throws IOException {
        try (call) {
            if (state.get() == State.CUT) {
                return;
            }
            var request = Request.of(
                    call.getRequestMethod(),
                    call.getRequestURI().toString(),
                    call.getRequestBody().readAllBytes());
            for (var name : new String[] {"Content-Type", "Authorization", "Accept"}) {
                var value = call.getRequestHeaders().getFirst(name);
                request = value == null ? request : request.with(name, value);
            }
            if (state.get() == State.STRANGER) {
                answer(call, 200, "<html>Welcome to nginx!</html>");
                return;
            }
            var response = central.get().apply(request);
            if (state.get() == State.WHOLE) {
                answer(call, response.status(), response.text());
            }
        }
    }

    private static void answer(HttpExchange call, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }
}
