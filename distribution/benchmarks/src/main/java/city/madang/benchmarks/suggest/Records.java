// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.suggest;

import city.madang.suggest.DecidedCase;
import city.madang.suggest.Subject;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Cases from public records. */
final class Records {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/uuuu hh:mm:ss a", Locale.US);

    private Records() {}

    /**
     * New York's 311: what was known when somebody called (descriptor, kind of location, place, hour), the complaint type as the
     * service, and the agency.
     */
    static List<DecidedCase> nyc311(Path file) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var all = new ArrayList<DecidedCase>();
        try (var rows = format.parse(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            rows.forEach(row -> all.add(nyc311(row)));
        }
        return all;
    }

    private static DecidedCase nyc311(CSVRecord row) {
        var facts = Map.of(
                "location", row.get("Location Type"),
                "place", row.get("Borough"),
                "hour",
                        Integer.toString(LocalDateTime.parse(row.get("Created Date"), TIME)
                                .getHour()));
        return new DecidedCase(
                row.get("Unique Key"),
                new Subject(row.get("Descriptor"), Locale.ENGLISH, facts),
                Optional.of(row.get("Complaint Type")),
                Optional.of(row.get("Agency")));
    }

    /** XQuAD by language: questions, and the article that they are about as the service. */
    static Map<String, List<DecidedCase>> articles(Path folder) throws IOException {
        var all = new TreeMap<String, List<DecidedCase>>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".passages.jsonl.gz"))
                    .sorted()
                    .toList()) {
                var language = file.getFileName().toString().split("\\.")[0];
                var articles = new TreeMap<String, String>();
                for (var passage : lines(file)) {
                    articles.put(
                            passage.get("id").asText(), passage.get("article").asText());
                }
                var cases = new ArrayList<DecidedCase>();
                for (var question : lines(folder.resolve(language + ".queries.jsonl.gz"))) {
                    cases.add(new DecidedCase(
                            Integer.toString(cases.size()),
                            Subject.of(question.get("question").asText(), Locale.ROOT),
                            Optional.of(articles.get(question.get("relevant").asText())),
                            Optional.empty()));
                }
                all.put(language, cases);
            }
        }
        return all;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(in)
                    .readAll();
        }
    }
}
