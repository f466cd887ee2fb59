// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of Mastodon's HTTP interface that the city uses (docs.joinmastodon.org/methods). Safe for several threads. */
final class MastodonServer {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();
    private final URI address;
    private final String token;

    /** @throws IllegalArgumentException when the address is none */
    MastodonServer(String address, String token) {
        this.address = URI.create(withoutSlash(address.strip()));
        if (this.address.getHost() == null) {
            throw new IllegalArgumentException("server is like https://example.social, not " + address);
        }
        this.token = token;
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The server did not do it. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String message) {
            super("the server said " + status + (message.isEmpty() ? "" : ": " + message));
            this.status = status;
        }

        /** Whether the same call will never do. Missing rights and too many calls can be mended. */
        boolean isFinal() {
            return status == 400 || status == 404 || status == 410 || status == 422;
        }
    }

    /** The host that names accounts of this server. */
    String host() {
        return address.getHost();
    }

    JsonNode get(String path, Map<String, String> query) throws IOException {
        return send(request(path + "?" + encoded(query)).GET().build());
    }

    /** @param once the server does the same call a second time only once */
    JsonNode post(String path, Map<String, String> fields, String once) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", once)
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest request) throws IOException {
        try {
            HttpResponse<java.io.InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                var content = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                if (response.statusCode() / 100 != 2) {
                    throw new Refused(response.statusCode(), error(content));
                }
                return json.readTree(content);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the server", e);
        }
    }

    private String error(String content) {
        try {
            return json.readTree(content).path("error").asText("");
        } catch (IOException e) {
            return "";
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
