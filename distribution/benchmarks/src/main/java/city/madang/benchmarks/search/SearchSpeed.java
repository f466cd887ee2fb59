// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.search;

import city.madang.search.DocumentSource;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.store.FSDirectory;

/**
 * How fast documents come in beside bare Lucene, and how long people wait for an answer, after a start, and while all is read
 * again. Seoul's volumes are 760,000 requests and 100,000 answers; of other numbers the same parts are taken.
 */
final class SearchSpeed {
    private static final int ASKED = 1000;
    private static final int PAGE = 20;
    private static final int REQUESTS = 760;
    private static final int ALL = 860;
    /** Documents for the baselines that only tell a rate. */
    private static final int SOME = 50_000;

    private final Questions questions;
    private final Volume requests;
    private final Volume answers;
    private final Volume some;

    SearchSpeed(Questions questions, int documents) {
        this.questions = questions;
        var texts = questions.passages();
        requests = new Volume(texts, (int) ((long) documents * REQUESTS / ALL), 1);
        answers = new Volume(texts, documents - requests.size(), 2);
        some = new Volume(texts, Math.min(SOME, documents), 3);
    }

    void measure(PrintStream out) throws Exception {
        var folder = Files.createTempDirectory("search-speed");
        var kinds = Map.<String, DocumentSource>of("request", requests, "answer", answers);
        var threads = Runtime.getRuntime().availableProcessors();
        rate(out, "bare Lucene, words, 1 thread", PlainIndex.ofWords(FSDirectory.open(folder.resolve("1"))), 1);
        rate(out, "bare Lucene, words, all", PlainIndex.ofWords(FSDirectory.open(folder.resolve("2"))), threads);
        rate(
                out,
                "bare Lucene, three ways, all",
                PlainIndex.ofThreeWays(FSDirectory.open(folder.resolve("3"))),
                threads);
        try (var plain = PlainIndex.ofWords(FSDirectory.open(folder.resolve("bare")))) {
            var bare = seconds(() -> plain.add(List.of(requests, answers), 1));
            var city = new SearchCity[1];
            var own = seconds(() -> city[0] = new SearchCity(folder, kinds));
            line(out, "documents", size());
            line(out, "indexed, bare Lucene by words with 1 thread, per s", size() / bare);
            line(out, "indexed, the search, per s", size() / own);
            line(out, "ratio", bare / own);
            asked(out, plain, city[0]);
            city[0].close();
            line(out, "start to first answer, s", seconds(() -> {
                city[0] = new SearchCity(folder, kinds);
                city[0].find("water", Locale.ENGLISH, PAGE);
            }));
            var rebuilt = CompletableFuture.runAsync(city[0].search::rebuild);
            waits(out, "the same while it is rebuilt", ask((words, reader) -> city[0].find(words, reader, PAGE)));
            line(out, "rebuilding took longer than the questions", rebuilt.isDone() ? 0 : 1);
        }
    }

    private double size() {
        return requests.size() + answers.size();
    }

    private void asked(PrintStream out, PlainIndex plain, SearchCity city) throws Exception {
        ask((words, reader) -> plain.find(words, PAGE));
        ask((words, reader) -> city.find(words, reader, PAGE));
        waits(out, "bare question, 20 hits without marks", ask((words, reader) -> plain.find(words, PAGE)));
        waits(out, "question with marks, 20 hits", ask((words, reader) -> city.find(words, reader, PAGE)));
        waits(
                out,
                "question with marks, counts and other spelling",
                ask((words, reader) -> city.answer(words, reader, PAGE)));
        waits(
                out,
                "short question (2 words) with marks",
                ask((words, reader) -> city.find(shortly(words), reader, PAGE)));
    }

    /** Two words of the middle, as most people ask. */
    private static String shortly(String question) {
        var words = question.split("\\s+");
        var middle = words.length / 2;
        return words.length < 3 ? question.substring(question.length() / 2) : words[middle - 1] + " " + words[middle];
    }

    private void rate(PrintStream out, String what, PlainIndex plain, int threads) throws Exception {
        try (plain) {
            line(out, what + " threads, per s", some.size() / seconds(() -> plain.add(List.of(some), threads)));
        }
    }

    private interface Asking {
        Object ask(String words, Locale reader) throws Exception;
    }

    /** Milliseconds of each, sorted. */
    private double[] ask(Asking asking) throws Exception {
        var waits = new double[ASKED];
        var asked = new ArrayList<List<Questions.Question>>();
        questions.languages.forEach(language -> asked.add(questions.of(language)));
        for (int i = 0; i < ASKED; i++) {
            var language = i % asked.size();
            var of = asked.get(language);
            var question = of.get(i / asked.size() % of.size()).text();
            var reader = Locale.forLanguageTag(questions.languages.get(language));
            var before = System.nanoTime();
            asking.ask(question, reader);
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
