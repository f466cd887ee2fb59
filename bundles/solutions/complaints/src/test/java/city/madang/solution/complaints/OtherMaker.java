// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * A server of another maker that speaks GeoReport v2: XML, and JSON with numbers as texts. It keeps what it is sent, and behaves badly
 * when it is told to.
 */
final class OtherMaker implements AutoCloseable {
    private static final String BASE = "/v2/";

    /** What it does with the next request that is filed. */
    enum Mood {
        FINE,
        /** A token now, the number later. */
        TOKEN,
        /** Keeps it, and breaks the answer off. */
        CUT_OFF,
        /** Keeps it, and answers never. */
        SLOW,
        /** Keeps it, and answers something else. */
        GARBAGE,
        /** Keeps it, and says that something went wrong. */
        BROKEN,
        /** Does not take it. */
        REFUSING,
        /** Not now. */
        BUSY
    }

    private final HttpServer server;
    private final CountDownLatch over = new CountDownLatch(1);
    final List<Map<String, String>> filed = new CopyOnWriteArrayList<>();
    final Map<String, Map<String, String>> state = new ConcurrentSkipListMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    /** What happened there, as it is told; and what it was sent. */
    final List<Map<String, String>> updates = new CopyOnWriteArrayList<>();

    final List<Map<String, String>> sent = new CopyOnWriteArrayList<>();
    volatile boolean knowsUpdates;
    volatile Mood mood = Mood.FINE;
    volatile boolean lists = true;
    volatile boolean down;

    OtherMaker() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
        });
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v2";
    }

    /** What is heard of its last request from now on. */
    void tell(String field, String value) {
        state.get(Integer.toString(filed.size())).put(field, value);
    }

    private void serve(HttpExchange call) throws IOException {
        try (call) {
            if (down) {
                answer(call, 503, "down");
                return;
            }
            var path = call.getRequestURI().getPath().substring(BASE.length());
            var json = path.endsWith(".json");
            var name = path.replaceFirst("[.](xml|json)$", "");
            asked.add(call.getRequestMethod() + " " + name);
            if (name.equals("servicerequestupdates")) {
                update(call, json);
            } else if (call.getRequestMethod().equals("POST")) {
                file(call, json);
            } else {
                read(call, name, json);
            }
        }
    }

    /** Something happened to its last request. */
    void happens(String id, String made, String status, String words, String media) {
        updates.add(Map.of(
                "update_id", id,
                "service_request_id", Integer.toString(filed.size()),
                "status", status,
                "updated_datetime", made,
                "description", words,
                "media_url", media));
    }

    private void update(HttpExchange call, boolean json) throws IOException {
        if (!knowsUpdates) {
            answer(call, 404, "no such page");
        } else if (call.getRequestMethod().equals("POST")) {
            var form = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (mood == Mood.BUSY || mood == Mood.REFUSING) {
                answer(call, mood == Mood.BUSY ? 429 : 400, "no");
                return;
            }
            sent.add(form);
            switch (mood) {
                case CUT_OFF -> {
                    call.sendResponseHeaders(200, 1000);
                    call.getResponseBody().write('<');
                }
                case SLOW -> await();
                default -> answer(call, 200, updates(List.of(Map.of("update_id", "u" + sent.size())), json));
            }
        } else {
            answer(call, 200, updates(updates, json));
        }
    }

    private static String updates(List<Map<String, String>> all, boolean json) {
        return list(all, json)
                .replace("service_requests>", "service_request_updates>")
                .replace("request>", "request_update>");
    }

    private void file(HttpExchange call, boolean json) throws IOException {
        var form = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (mood == Mood.BUSY) {
            answer(call, 429, "");
            return;
        }
        if (mood == Mood.REFUSING || !"secret-1".equals(form.get("api_key"))) {
            answer(
                    call,
                    400,
                    json
                            ? "[{\"code\":400,\"description\":\"no such place here\"}]"
                            : "<errors><error><code>400</code><description>no such place here</description></error></errors>");
            return;
        }
        filed.add(form);
        var id = Integer.toString(filed.size());
        state.put(
                id,
                new LinkedHashMap<>(
                        Map.of("service_request_id", id, "status", "open", "description", form.get("description"))));
        switch (mood) {
            case CUT_OFF -> {
                call.sendResponseHeaders(200, 1000);
                call.getResponseBody().write('<');
            }
            case SLOW -> await();
            case GARBAGE -> answer(call, 200, "<html><body>Thank you</body>");
            case BROKEN -> answer(call, 500, "oops");
            case TOKEN -> answer(call, 200, one(Map.of("token", "tok" + id), json));
            default ->
                answer(call, 201, one(Map.of("service_request_id", id, "service_notice", "Thanks & more"), json));
        }
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(HttpExchange call, String name, boolean json) throws IOException {
        var query = form(Optional.ofNullable(call.getRequestURI().getRawQuery()).orElse(""));
        if (name.equals("services")) {
            answer(call, 200, json ? SERVICES_JSON : SERVICES_XML);
        } else if (name.startsWith("services/")) {
            answer(call, 200, DEFINITION);
        } else if (name.startsWith("tokens/")) {
            var id = name.substring("tokens/tok".length());
            answer(
                    call,
                    200,
                    one(mood == Mood.TOKEN ? Map.of("token", "tok" + id) : Map.of("service_request_id", id), json));
        } else if (name.startsWith("requests/")) {
            var found = Optional.ofNullable(state.get(name.substring("requests/".length())))
                    .filter(each -> lists);
            answer(
                    call,
                    found.isPresent() ? 200 : 404,
                    found.map(each -> one(each, json)).orElse(""));
        } else {
            answer(call, 200, list(listed(query), json));
        }
    }

    private List<Map<String, String>> listed(Map<String, String> query) {
        if (!lists) {
            return List.of();
        }
        if (query.containsKey("service_request_id")) {
            return List.of(query.get("service_request_id").split(",")).stream()
                    .filter(state::containsKey)
                    .map(state::get)
                    .toList();
        }
        Instant.parse(query.get("start_date").replace("+00:00", "Z"));
        return List.copyOf(state.values());
    }

    private static String one(Map<String, String> fields, boolean json) {
        return list(List.of(fields), json);
    }

    private static String list(List<Map<String, String>> all, boolean json) {
        return json
                ? all.stream().map(OtherMaker::json).collect(Collectors.joining(",", "[", "]"))
                : all.stream()
                        .map(OtherMaker::xml)
                        .collect(Collectors.joining(
                                "", "<?xml version=\"1.0\"?><service_requests>", "</service_requests>"));
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":\""
                        + each.getValue().replace("\"", "\\\"").replace("\n", "\\n") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String xml(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey().equals("word")
                        ? "<extended_attributes><status>" + each.getValue() + "</status></extended_attributes>"
                        : "<" + each.getKey() + ">"
                                + each.getValue().replace("&", "&amp;").replace("<", "&lt;") + "</" + each.getKey()
                                + ">")
                .collect(Collectors.joining("", "<request>", "</request>"));
    }

    private static Map<String, String> form(String body) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : body.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                fields.merge(
                        URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8),
                        (one, other) -> one + "|" + other);
            }
        }
        return fields;
    }

    private static void answer(HttpExchange call, int status, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", text.startsWith("<") ? "text/xml" : "application/json");
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }

    private static final String SERVICES_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <services>
              <service><service_code>033</service_code><service_name>Potholes</service_name><metadata>true</metadata>
                <type>realtime</type><group>streets</group></service>
              <service><service_code>dirt &amp; co</service_code><service_name>Dirt</service_name><metadata>false</metadata></service>
            </services>
            """;

    private static final String SERVICES_JSON = """
            [{"service_code": 33, "service_name": "Potholes", "metadata": "true", "group": "streets"},
             {"service_code": "dirt", "service_name": "Dirt", "metadata": false, "keywords": null}]
            """;

    private static final String DEFINITION = """
            <service_definition>
              <service_code>033</service_code>
              <attributes>
                <attribute><variable>false</variable><code>tip</code><datatype>string</datatype><required>false</required>
                  <order>1</order><description>For emergencies call us.</description></attribute>
                <attribute><variable>true</variable><code>DEPTH</code><datatype>number</datatype><required>true</required>
                  <datatype_description>in cm</datatype_description><order>2</order><description>How deep?</description></attribute>
                <attribute><variable>true</variable><code>KIND</code><datatype>multivaluelist</datatype><required>false</required>
                  <order>3</order><description>Which kind?</description>
                  <values><value><key>a</key><name>Round</name></value><value><key>b</key><name>Long</name></value></values></attribute>
              </attributes>
            </service_definition>
            """;
}
