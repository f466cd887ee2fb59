// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.search;

import city.madang.search.SearchDocument;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.store.FSDirectory;

/** How fast documents come in beside bare Lucene, and how long people wait for an answer, for a start and while it is rebuilt. */
final class SearchSpeed {
    private static final int ASKED = 2000;
    private static final int PAGE = 20;

    private final List<SearchDocument> texts;
    private final Questions questions;
    private final int documents;

    SearchSpeed(Questions questions, int documents) {
        this.questions = questions;
        this.texts = questions.passages();
        this.documents = documents;
    }

    void measure(PrintStream out) throws Exception {
        var library = library();
        var folder = Files.createTempDirectory("search-speed");
        var bare = seconds(() -> bare(folder.resolve("bare"), library.all()));
        var city = new SearchCity[1];
        var own = seconds(() -> city[0] = new SearchCity(folder, library));
        line(out, "documents", documents);
        line(out, "indexed, bare Lucene, per s", documents / bare);
        line(out, "indexed, the search, per s", documents / own);
        line(out, "ratio", bare / own);
        ask(city[0]);
        waits(out, "question with marks, 20 hits", ask(city[0]));
        var rebuilt = CompletableFuture.runAsync(city[0].search::rebuild);
        waits(out, "the same while it is rebuilt", ask(city[0]));
        rebuilt.join();
        city[0].close();
        line(out, "start to first answer, s", seconds(() -> {
            city[0] = new SearchCity(folder, library);
            city[0].find("water", Locale.ENGLISH, PAGE);
        }));
        city[0].close();
    }

    /** Sentences of the passages in ever other order, about 60 words each; the same for the same number. */
    private Library library() {
        var random = new Random(documents);
        var made = new ArrayList<SearchDocument>(documents);
        for (int i = 0; i < documents; i++) {
            var first = texts.get(random.nextInt(texts.size()));
            var language = first.id().substring(0, 2);
            var words = (first.body() + " " + first.body()).split("(?<=[\\s。，])");
            var from = random.nextInt(Math.max(1, words.length / 2));
            var body = String.join("", Arrays.copyOfRange(words, from, Math.min(words.length, from + 60)));
            var title = String.join("", Arrays.copyOfRange(words, from, Math.min(words.length, from + 6)));
            made.add(new SearchDocument(
                    String.format(Locale.ROOT, "%08d", i),
                    Locale.forLanguageTag(language),
                    title.strip() + " " + random.nextInt(documents),
                    body,
                    "/x/" + i,
                    Optional.empty(),
                    Instant.ofEpochSecond(1_700_000_000L + i)));
        }
        return new Library(made);
    }

    private static void bare(Path folder, List<SearchDocument> documents) throws Exception {
        try (var plain = PlainIndex.ofWords(FSDirectory.open(folder))) {
            plain.add(documents);
        }
    }

    /** Milliseconds of each, sorted. */
    private double[] ask(SearchCity city) {
        var waits = new double[ASKED];
        var asked = new ArrayList<List<Questions.Question>>();
        questions.languages.forEach(language -> asked.add(questions.of(language)));
        for (int i = 0; i < ASKED; i++) {
            var language = i % asked.size();
            var of = asked.get(language);
            var question = of.get(i / asked.size() % of.size()).text();
            var before = System.nanoTime();
            city.find(question, Locale.forLanguageTag(questions.languages.get(language)), PAGE);
            waits[i] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(waits);
        return waits;
    }

    private static void waits(PrintStream out, String what, double[] sorted) {
        line(out, what + ", p50 ms", sorted[sorted.length / 2]);
        line(out, what + ", p99 ms", sorted[sorted.length * 99 / 100]);
    }

    private static void line(PrintStream out, String what, double value) {
        out.println("| " + what + " | " + String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value) + " |");
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        var before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }
}
