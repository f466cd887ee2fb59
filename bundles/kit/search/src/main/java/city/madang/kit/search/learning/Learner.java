// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import city.madang.kit.SuggestionTraining.Quality;
import city.madang.kit.search.learning.Honesty.Held;
import city.madang.kit.search.learning.Lexicon.Bag;
import city.madang.suggest.Suggestion.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns one decision from cases. How strictly it learns is chosen, and its confidence measured, on cases that are held back in
 * turn; so nothing is set for one city's records. The same cases in the same order give the same result.
 */
final class Learner {
    /** Fewer cases say nothing that could be checked. */
    static final int FEWEST = 30;

    private static final int FOLDS = 5;
    /** Held back in turn at most; more would not tell more, and would take longer. */
    private static final int MOST_HELD = 5000;
    /** A label needs a case to learn from and another one to see it work. */
    private static final int FEWEST_OF_LABEL = 2;

    private static final int MOST_LABELS = 200;
    /** Of cases whose label is too rare to be learnt: they come all the same, and a guess about them is wrong. */
    private static final int RARE = -1;

    private static final double[] COSTS = {1, 10, 100};
    private static final double LEAST_BELIEF = 1e-6;
    private static final long SEED = 1;

    private final Lexicon lexicon;
    private final List<Bag> bags = new ArrayList<>();
    private final List<Integer> decided = new ArrayList<>();
    private final List<String> labels;

    /** What was learnt, and how good it is on what was held back. */
    record Learnt(Decision decision, Optional<Quality> quality) {}

    /** @param hasWord whether a word of the case was known */
    private record Guessed(Ranking ranking, int decided, boolean hasWord, int fold) {
        double loss() {
            return -Math.log(Math.max(
                    LEAST_BELIEF,
                    ranking.places().stream()
                            .filter(place -> place.label() == decided)
                            .mapToDouble(Ranking.Place::belief)
                            .sum()));
        }
    }

    /** @param decisions by case; empty for those that were not decided in this respect */
    Learner(Lexicon lexicon, List<Bag> cases, List<Optional<String>> decisions) {
        this.lexicon = lexicon;
        labels = often(decisions);
        var numbers = new TreeMap<String, Integer>();
        labels.forEach(label -> numbers.put(label, numbers.size()));
        for (int i = 0; i < cases.size(); i++) {
            if (decisions.get(i).isPresent()) {
                bags.add(cases.get(i));
                decided.add(numbers.getOrDefault(decisions.get(i).get(), RARE));
            }
        }
    }

    private static List<String> often(List<Optional<String>> decisions) {
        return decisions.stream()
                .flatMap(Optional::stream)
                .collect(groupingBy(label -> label, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() >= FEWEST_OF_LABEL)
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .limit(MOST_LABELS)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    int cases() {
        return bags.size();
    }

    /** @param scale of all cases */
    Learnt learn(Scale scale, String what) {
        if (bags.size() < FEWEST || labels.size() < 2) {
            return new Learnt(Decision.NONE, Optional.empty());
        }
        List<Guessed> best = List.of();
        double bestCost = 0;
        for (double cost : COSTS) {
            var guessed = heldBack(cost);
            if (best.isEmpty() || loss(guessed) < loss(best)) {
                best = guessed;
                bestCost = cost;
            }
        }
        var all = IntStream.range(0, bags.size()).boxed().toList();
        var decision =
                new Decision(labels, weights(scale, all, bestCost), honesty(best, true, -1), honesty(best, false, -1));
        return new Learnt(decision, Optional.of(quality(best, what)));
    }

    private static double loss(List<Guessed> guessed) {
        return guessed.stream().mapToDouble(Guessed::loss).sum();
    }

    private List<Guessed> heldBack(double cost) {
        var sample = new ArrayList<>(IntStream.range(0, bags.size()).boxed().toList());
        Collections.shuffle(sample, new Random(SEED));
        sample.subList(Math.min(MOST_HELD, sample.size()), sample.size()).clear();
        var guessed = new ArrayList<Guessed>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var kept = new ArrayList<Integer>();
            var held = new ArrayList<Integer>();
            for (int i = 0; i < sample.size(); i++) {
                (i % FOLDS == fold ? held : kept).add(sample.get(i));
            }
            var scale = Scale.of(lexicon, kept.stream().map(bags::get).toList());
            var weights = weights(scale, kept, cost);
            for (int each : held) {
                var bag = bags.get(each);
                var ranking = Ranking.of(weights.likelihoods(scale.encode(bag)));
                guessed.add(new Guessed(ranking, decided.get(each), scale.hasWord(bag), fold));
            }
        }
        return guessed;
    }

    private Weights weights(Scale scale, List<Integer> cases, double cost) {
        var learnable = cases.stream().filter(each -> decided.get(each) != RARE).toList();
        return Weights.learn(
                learnable.stream().map(each -> scale.encode(bags.get(each))).toList(),
                learnable.stream().mapToInt(decided::get).toArray(),
                labels.size(),
                lexicon.size() + 1,
                cost);
    }

    /** @param without a fold that is left out; -1 for none */
    private static Honesty honesty(List<Guessed> guessed, boolean hasWord, int without) {
        return Honesty.of(guessed.stream()
                .filter(each -> each.fold() != without && each.hasWord() == hasWord)
                .flatMap(each -> each.ranking().places().stream()
                        .map(place -> new Held(place.belief(), place.label() == each.decided())))
                .toList());
    }

    private Quality quality(List<Guessed> guessed, String what) {
        var trial = new Trial();
        for (int fold = 0; fold < FOLDS; fold++) {
            var spoken = honesty(guessed, true, fold);
            var mute = honesty(guessed, false, fold);
            for (var each : guessed) {
                if (each.fold() == fold) {
                    var honesty = each.hasWord() ? spoken : mute;
                    trial.add(
                            each.ranking().places().stream()
                                    .map(place ->
                                            new Candidate(labels.get(place.label()), honesty.share(place.belief())))
                                    .toList(),
                            each.decided() == RARE ? "" : labels.get(each.decided()));
                }
            }
        }
        return trial.quality(what);
    }
}
