// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service of somebody else that publishes alerts: files with editions, and trouble when it is told to. */
final class WeatherService implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> files = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile boolean down;

    WeatherService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void publish(String path, String text) {
        files.put(path, text);
    }

    /** A feed that names these files, relative to itself. */
    void feed(String path, String... names) {
        var entries = new StringBuilder();
        for (var name : names) {
            entries.append("<entry><title>A</title><updated>2026-11-16T01:00:00Z</updated><link href='/page'/>")
                    .append("<link rel='alternate' type='application/cap+xml' href='")
                    .append(name)
                    .append("'/></entry>");
        }
        publish(path, "<feed xmlns='http://www.w3.org/2005/Atom'>" + entries + "</feed>");
    }

    private void serve(HttpExchange call) throws IOException {
        try (call) {
            var path = call.getRequestURI().getPath();
            asked.add(path);
            var text = files.get(path);
            if (down || text == null) {
                call.sendResponseHeaders(down ? 503 : 404, -1);
                return;
            }
            var edition = "\"" + text.hashCode() + "\"";
            if (edition.equals(call.getRequestHeaders().getFirst("If-None-Match"))) {
                asked.add("304");
                call.sendResponseHeaders(304, -1);
                return;
            }
            var body = text.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("ETag", edition);
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
