// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.suggest;

import city.madang.kit.search.TextWords;
import city.madang.kit.search.learning.Knowledge;
import city.madang.kit.search.learning.Trial;
import city.madang.suggest.DecidedCase;
import city.madang.suggest.Suggestion;
import city.madang.suggest.Suggestion.Candidate;
import city.madang.suggest.Suggestion.Guess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How often suggestions are right, in five seeded folds, beside naive Bayes and a look-up of the text; arguments: a file of New
 * York's 311 and the folder with XQuAD.
 */
public final class SuggestionBenchmarks {
    private static final int FOLDS = 5;
    private static final int SEED = 20261121;

    private final PrintStream out;
    private final TextWords words = TextWords.alone();

    private SuggestionBenchmarks(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        var records = Path.of(arguments[0]);
        var articles = Path.of(arguments[1]);
        var benchmarks = new SuggestionBenchmarks(System.out);
        if (Files.exists(records)) {
            benchmarks.cityRecords(Records.nyc311(records));
        } else {
            System.out.println("The records are not there: " + records);
        }
        if (Files.isDirectory(articles)) {
            benchmarks.heading();
            for (var language : Records.articles(articles).entrySet()) {
                benchmarks.measure(
                        language.getKey() + " article", language.getValue(), DecidedCase::service, Suggestion::service);
            }
        }
    }

    private void cityRecords(List<DecidedCase> cases) {
        heading();
        var type = measure("complaint type", cases, DecidedCase::service, Suggestion::service);
        var agency = measure("agency", cases, DecidedCase::department, Suggestion::department);
        print("complaint type", type);
        print("agency", agency);
    }

    private void heading() {
        out.println(
                "| what | cases | learnt: top 1 | top 3 | naive Bayes: top 1 | top 3 | look-up: top 1 | top 3 | suggested | of these right |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    private Trial measure(
            String what,
            List<DecidedCase> cases,
            Function<DecidedCase, Optional<String>> decided,
            Function<Suggestion, Guess> guess) {
        Function<DecidedCase, String> label = each -> decided.apply(each).orElseThrow();
        var learnt = new Trial();
        var bayes = new Trial();
        var lookup = new Trial();
        for (int fold = 0; fold < FOLDS; fold++) {
            var kept = new ArrayList<DecidedCase>();
            var held = new ArrayList<DecidedCase>();
            split(cases, fold, kept, held);
            var knowledge = Knowledge.learn(words, kept);
            for (var each : held) {
                learnt.add(guess.apply(knowledge.suggest(words, each.subject())).candidates(), label.apply(each));
            }
            rival(NaiveBayes::new, kept, held, label, bayes);
            rival(Lookup::new, kept, held, label, lookup);
        }
        var l = learnt.quality(what);
        var b = bayes.quality(what);
        var u = lookup.quality(what);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                what,
                l.cases(),
                l.first(),
                l.third(),
                b.first(),
                b.third(),
                u.first(),
                u.third(),
                l.suggested(),
                l.right());
        return learnt;
    }

    private static void split(List<DecidedCase> cases, int fold, List<DecidedCase> kept, List<DecidedCase> held) {
        var shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(SEED));
        for (int i = 0; i < shuffled.size(); i++) {
            (i % FOLDS == fold ? held : kept).add(shuffled.get(i));
        }
    }

    private static void rival(
            Supplier<Rival> another,
            List<DecidedCase> kept,
            List<DecidedCase> held,
            Function<DecidedCase, String> label,
            Trial trial) {
        var rival = another.get();
        rival.learn(kept, label);
        held.forEach(each -> trial.add(
                rival.guess(each.subject()).stream()
                        .map(code -> new Candidate(code, 1))
                        .toList(),
                label.apply(each)));
    }

    private void print(String what, Trial trial) {
        out.println("| " + what + ": confidence | cases | claimed | right |");
        out.println("| --- | ---: | ---: | ---: |");
        var bands = trial.quality(what).bands();
        for (int tenth = 0; tenth < bands.size(); tenth++) {
            var band = bands.get(tenth);
            if (band.cases() > 0) {
                out.printf(
                        Locale.ROOT,
                        "| %.1f to %.1f | %d | %.3f | %.3f |%n",
                        tenth / 10.0,
                        (tenth + 1) / 10.0,
                        band.cases(),
                        band.claimed(),
                        band.right());
            }
        }
    }
}
