// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.search;

import city.madang.search.SearchDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * Passages and questions of some languages, from {@code <tag>.passages.jsonl.gz} and {@code <tag>.queries.jsonl.gz}: XQuAD, or
 * other texts of that form.
 */
final class Questions {
    /** Says for each question whether it is of the half on which choices are made; the other half only reports. */
    private static final int SEED = 20261121;

    private final Path folder;
    final List<String> languages;

    /** @param relevant id of the document that answers it */
    record Question(String text, String relevant, boolean chosenOn) {}

    Questions(Path folder) throws IOException {
        this.folder = folder;
        try (var files = Files.list(folder)) {
            languages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".passages.jsonl.gz"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    /** The language is left for the search to tell. */
    List<SearchDocument> passages() {
        var all = new ArrayList<SearchDocument>();
        for (var language : languages) {
            all.addAll(read(
                    language + ".passages.jsonl.gz",
                    line -> new SearchDocument(
                            language + "-" + line.get("id").asText(),
                            Locale.ROOT,
                            "",
                            line.get("text").asText(),
                            "/x",
                            Optional.empty(),
                            Instant.EPOCH)));
        }
        return all;
    }

    List<Question> of(String language) {
        var half = new Random(SEED);
        return read(
                language + ".queries.jsonl.gz",
                line -> new Question(
                        line.get("question").asText(),
                        language + "-" + line.get("relevant").asText(),
                        half.nextBoolean()));
    }

    private <T> List<T> read(String name, Function<JsonNode, T> each) {
        var json = new ObjectMapper();
        try (var lines = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
            var all = new ArrayList<T>();
            json.readerFor(JsonNode.class)
                    .<JsonNode>readValues(lines)
                    .forEachRemaining(node -> all.add(each.apply(node)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
