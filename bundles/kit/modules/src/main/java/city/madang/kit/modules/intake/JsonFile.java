// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON file with lists or trees of records, as systems keep their set-up. It is read whole. A column is a path within a record,
 * such as {@code /data/code}; {@code ..} before it leads to the record above in a tree.
 */
final class JsonFile implements SourceFile {
    /** Lists of kinds and offices have some kilobytes; what happened in a city comes as CSV. */
    private static final long MOST_BYTES = 64L << 20;

    /** In a tree: more is a ring of files, or none of ours. */
    private static final int DEEPEST = 50;

    private static final JsonMapper JSON = new JsonMapper();

    private final Mapping mapping;
    private final List<String> columns;
    private final List<Found> found = new ArrayList<>();
    private int next;

    /** A record with the one above it. */
    private record Found(JsonNode node, Optional<JsonNode> above) {}

    JsonFile(Path file, Mapping mapping) {
        this.mapping = mapping;
        columns = mapping.paths();
        select(root(file), mapping.records()).forEach(node -> add(node, Optional.empty(), 0));
    }

    private static JsonNode root(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException(file + " is larger than 64 MiB");
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    file + " is not JSON, line " + e.getLocation().getLineNr(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void add(JsonNode node, Optional<JsonNode> above, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("the file's tree is deeper than " + DEEPEST + " levels");
        }
        found.add(new Found(node, above));
        if (!mapping.tree().isEmpty()) {
            select(node, mapping.tree()).forEach(each -> add(each, Optional.of(node), depth + 1));
        }
    }

    private static List<JsonNode> select(JsonNode from, String path) {
        var selected = List.of(from);
        for (var part : path.substring(1).split("/")) {
            selected = selected.stream()
                    .flatMap(node ->
                            part.equals("*") ? Members.of(node).stream() : Optional.ofNullable(node.get(part)).stream())
                    .toList();
        }
        return selected;
    }

    @Override
    public List<String> header() {
        return columns;
    }

    @Override
    public List<String> next() {
        if (next == found.size()) {
            return List.of();
        }
        var record = found.get(next++);
        return columns.stream().map(column -> cell(record, column)).toList();
    }

    private static String cell(Found record, String column) {
        var value = column.startsWith(Mapping.ABOVE)
                ? record.above().map(above -> above.at(column.substring(Mapping.ABOVE.length())))
                : Optional.of(record.node().at(column));
        return value.filter(JsonNode::isValueNode)
                .filter(not(JsonNode::isNull))
                .map(JsonNode::asText)
                .orElse("");
    }

    @Override
    public long line() {
        return next;
    }

    @Override
    public void close() {}
}
