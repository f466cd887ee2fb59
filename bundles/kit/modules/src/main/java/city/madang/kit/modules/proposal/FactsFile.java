// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.proposal;

import city.madang.catalogue.ModuleFacts;
import city.madang.l10n.LocalText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads a module's {@code study/facts.json}. A module of somebody else may say less, or more, than is asked. */
public final class FactsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FactsFile() {}

    /** @throws IllegalArgumentException when it is no JSON, or a text in it is none */
    public static ModuleFacts read(String json) {
        try {
            var root = JSON.readTree(json);
            return new ModuleFacts(
                    list(root.path("solves"), FactsFile::text),
                    list(root.path("prerequisites"), FactsFile::text),
                    list(root.path("costItems"), FactsFile::cost),
                    benefits(root.path("benefits")),
                    problems(root.path("problems")),
                    list(root.path("conditions"), JsonNode::asText),
                    list(root.path("worksWith"), JsonNode::asText));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("these are no facts of a module: " + e.getOriginalMessage(), e);
        }
    }

    private static ModuleFacts.Cost cost(JsonNode node) {
        return new ModuleFacts.Cost(text(node.path("item")), node.path("unit").asText(), text(node.path("basis")));
    }

    /** Those that name what they bring; modules used to give figures of other cities here. */
    private static List<ModuleFacts.Benefit> benefits(JsonNode node) {
        var benefits = new ArrayList<ModuleFacts.Benefit>();
        for (var each : node) {
            if (each.has("item")) {
                var unit = each.path("unit").asText();
                benefits.add(new ModuleFacts.Benefit(text(each.path("item")), unit, text(each.path("basis"))));
            }
        }
        return benefits;
    }

    private static Map<String, Integer> problems(JsonNode node) {
        var problems = new TreeMap<String, Integer>();
        node.properties()
                .forEach(each -> problems.put(
                        each.getKey(), Math.max(1, Math.min(3, each.getValue().asInt(1)))));
        return problems;
    }

    private static LocalText text(JsonNode node) {
        if (!node.isObject()) {
            return LocalText.of(node.asText());
        }
        var texts = new TreeMap<String, String>();
        node.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return new LocalText(texts);
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> read) {
        var all = new ArrayList<T>();
        node.forEach(each -> all.add(read.apply(each)));
        return all;
    }
}
