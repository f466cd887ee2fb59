// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.search;

import city.madang.search.Hit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * How well questions find their passage, with all languages in one index: MRR@10 and hit@10, beside plain BM25 by words and by
 * pairs of characters. Only one half of the questions counts, by seed; the other is for choosing.
 */
final class SearchQuality {
    private static final int TEN = 10;

    private final Questions questions;

    SearchQuality(Questions questions) {
        this.questions = questions;
    }

    private interface Finding {
        List<String> find(String question, Locale reader) throws IOException;
    }

    /** @param way whose ranking it is */
    private record Score(String way, double rank, double hit) {}

    /** Prints a line for each language. */
    void measure(PrintStream out) throws Exception {
        var passages = questions.passages();
        var folder = Files.createTempDirectory("search-quality");
        try (var city = new SearchCity(folder, Map.of("answer", new Library(passages)));
                var words = PlainIndex.ofWords(new ByteBuffersDirectory());
                var pairs = PlainIndex.ofBigrams(new ByteBuffersDirectory())) {
            words.add(List.of(passages), 1);
            pairs.add(List.of(passages), 1);
            out.println("| language | questions | MRR@10 | words | pairs | hit@10 | words | pairs | above both |");
            out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
            for (var language : questions.languages) {
                var asked = questions.of(language).stream()
                        .filter(question -> !question.chosenOn())
                        .toList();
                var scores = List.of(
                        score(
                                "search",
                                language,
                                asked,
                                (q, reader) -> city.find(q, reader, TEN).items().stream()
                                        .map(Hit::id)
                                        .toList()),
                        score("words", language, asked, (q, reader) -> words.find(q, TEN)),
                        score("pairs", language, asked, (q, reader) -> pairs.find(q, TEN)));
                print(out, language, asked.size(), scores);
            }
        }
    }

    private static Score score(String way, String language, List<Questions.Question> asked, Finding finding)
            throws IOException {
        var ranks = new ArrayList<Integer>();
        for (var question : asked) {
            ranks.add(finding.find(question.text(), Locale.forLanguageTag(language))
                    .indexOf(question.relevant()));
        }
        var rank = ranks.stream().mapToDouble(r -> r < 0 ? 0 : 1.0 / (r + 1)).average();
        var hit = ranks.stream().mapToDouble(r -> r < 0 ? 0 : 1).average();
        return new Score(way, rank.orElse(0), hit.orElse(0));
    }

    private static void print(PrintStream out, String language, int asked, List<Score> scores) {
        var line = new StringBuilder("| " + language + " | " + asked);
        scores.forEach(score -> line.append(String.format(Locale.ROOT, " | %.3f", score.rank)));
        scores.forEach(score -> line.append(String.format(Locale.ROOT, " | %.3f", score.hit)));
        var best = Math.max(scores.get(1).rank, scores.get(2).rank);
        out.println(line.append(scores.get(0).rank > best ? " | yes |" : " | no |"));
    }
}
