// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.social;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Speaks the two calls of Mastodon's interface as its documentation has them (docs.joinmastodon.org/methods/statuses and
 * /notifications): tokens, idempotency keys, lengths, {@code min_id} pages with the newest first.
 */
final class MastodonSimulator implements AutoCloseable {
    static final String TOKEN = "secret-token";
    private static final int LONGEST = 500;

    final List<Map<String, String>> posts = new ArrayList<>();
    volatile int failWith;
    private final List<Map<String, Object>> notifications = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;

    MastodonSimulator() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/statuses", call -> answer(call, this::post));
        server.createContext("/api/v1/notifications", call -> answer(call, this::page));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Somebody mentions the city. */
    synchronized void mention(String account, String html, String answers, boolean bot) {
        int id = 100 + notifications.size();
        var status = new LinkedHashMap<String, Object>();
        status.put("id", String.valueOf(id + 5000));
        status.put("uri", "https://example.social/statuses/" + System.identityHashCode(this) + "-" + id);
        status.put("created_at", "2026-11-16T01:00:00.000Z");
        status.put("in_reply_to_id", answers.isEmpty() ? null : answers);
        status.put("content", html);
        status.put("media_attachments", List.of());
        notifications.add(Map.of(
                "id",
                String.valueOf(id),
                "type",
                "mention",
                "account",
                Map.of("acct", account, "bot", bot),
                "status",
                status));
    }

    private interface Method {
        Object run(HttpExchange call) throws IOException;
    }

    private synchronized void answer(HttpExchange call, Method method) throws IOException {
        int status = 200;
        Object body;
        if (!("Bearer " + TOKEN).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            status = 401;
            body = Map.of("error", "The access token is invalid");
        } else if (failWith != 0) {
            status = failWith;
            body = Map.of("error", "told to fail");
        } else {
            body = method.run(call);
            status = body instanceof Map<?, ?> map && map.containsKey("error") ? 422 : 200;
        }
        var bytes = json.writeValueAsBytes(body);
        call.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private Object post(HttpExchange call) throws IOException {
        var fields = decoded(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var text = fields.getOrDefault("status", "");
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
            return Map.of("error", "Validation failed: Text character limit of 500 exceeded");
        }
        int number = keys.computeIfAbsent(call.getRequestHeaders().getFirst("Idempotency-Key"), key -> {
            posts.add(fields);
            return posts.size();
        });
        return Map.of("id", String.valueOf(number), "visibility", fields.getOrDefault("visibility", "public"));
    }

    private Object page(HttpExchange call) {
        var query = decoded(call.getRequestURI().getRawQuery());
        int limit = Integer.parseInt(query.getOrDefault("limit", "40"));
        var found = new ArrayList<>(notifications);
        if (query.containsKey("min_id")) {
            int after = Integer.parseInt(query.get("min_id"));
            found.removeIf(each -> Integer.parseInt((String) each.get("id")) <= after);
            var next = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
            Collections.reverse(next);
            return next;
        }
        Collections.reverse(found);
        return found.subList(0, Math.min(limit, found.size()));
    }

    private static Map<String, String> decoded(String form) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : form.split("&")) {
            var parts = pair.split("=", 2);
            fields.put(decode(parts[0]), decode(parts[1]));
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
