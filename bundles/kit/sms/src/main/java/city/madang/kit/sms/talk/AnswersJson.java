// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Said;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** How answers stand in the database: {@code {"service": ["lamps", "Street lamps"]}}, in the order of answering. */
final class AnswersJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<java.util.LinkedHashMap<String, List<String>>> FORM = new TypeReference<>() {};

    private AnswersJson() {}

    static String write(Map<String, Said> answers) {
        var lines = new java.util.LinkedHashMap<String, List<String>>();
        answers.forEach((name, said) -> lines.put(name, List.of(said.value(), said.shown())));
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Said> read(String json) {
        try {
            var answers = new java.util.LinkedHashMap<String, Said>();
            JSON.readValue(json, FORM).forEach((name, said) -> answers.put(name, new Said(said.get(0), said.get(1))));
            return answers;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
