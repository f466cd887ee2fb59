// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a provider sent: a form or JSON, in which things are found by the names of a mapping. */
final class IncomingCall {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Function<String, Optional<String>> finder;

    private IncomingCall(Function<String, Optional<String>> finder) {
        this.finder = finder;
    }

    /** @throws IllegalArgumentException when it is neither */
    static IncomingCall read(byte[] body, String type) {
        var text = new String(body, StandardCharsets.UTF_8);
        return type.startsWith("application/json") ? json(text) : form(text);
    }

    private static IncomingCall json(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            return new IncomingCall(name -> {
                var node = name.startsWith("/") ? root.at(name) : root.path(name);
                return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
            });
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static IncomingCall form(String text) {
        Map<String, String> fields = new HashMap<>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return new IncomingCall(name -> Optional.ofNullable(fields.get(name)));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /** @param name a field or a JSON pointer; null for what the provider does not send */
    Optional<String> find(String name) {
        return name == null ? Optional.empty() : finder.apply(name);
    }
}
