// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a call from its description. What is filled in is encoded for its place and can never change who is called. */
final class OutgoingCall {
    private static final Pattern WORD = Pattern.compile("\\{(to|digits|text|id|secret)}");
    private static final Pattern FIXED = Pattern.compile("https?://[^/{}@\\s?#]+(?:[/?][^\\s]*)?");
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final GatewayMapping.Send send;

    /** @throws IllegalArgumentException when scheme and host are not fixed */
    OutgoingCall(GatewayMapping.Send send) {
        if (!FIXED.matcher(send.url()).matches()) {
            throw new IllegalArgumentException("send.url needs a fixed scheme and host");
        }
        this.send = send;
    }

    URI fixedPart() {
        return URI.create(WORD.matcher(send.url()).replaceAll("x"));
    }

    HttpRequest request(Map<String, String> words) {
        var request = HttpRequest.newBuilder(URI.create(filled(send.url(), words, OutgoingCall::encoded)))
                .timeout(LONGEST);
        send.headers().forEach((name, value) -> request.header(name, filled(value, words, OutgoingCall::oneLine)));
        if (send.json() != null && !send.json().isNull()) {
            request.setHeader("Content-Type", "application/json");
            var body = filled(send.json(), words).toString();
            return request.method(send.method(), BodyPublishers.ofString(body)).build();
        }
        if (!send.form().isEmpty()) {
            request.setHeader("Content-Type", "application/x-www-form-urlencoded");
            return request.method(send.method(), BodyPublishers.ofString(form(words)))
                    .build();
        }
        return request.method(send.method(), BodyPublishers.noBody()).build();
    }

    private String form(Map<String, String> words) {
        return send.form().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "="
                        + encoded(filled(field.getValue(), words, UnaryOperator.identity())))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode filled(JsonNode node, Map<String, String> words) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(filled(node.textValue(), words, UnaryOperator.identity()));
        }
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> array.add(filled(each, words)));
            return array;
        }
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), filled(field.getValue(), words)));
            return object;
        }
        return node;
    }

    private static String filled(String template, Map<String, String> words, UnaryOperator<String> how) {
        return WORD.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(how.apply(words.getOrDefault(found.group(1), ""))));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}", " ");
    }
}
