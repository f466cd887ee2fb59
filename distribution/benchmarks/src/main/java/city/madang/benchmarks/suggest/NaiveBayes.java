// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.suggest;

import city.madang.suggest.DecidedCase;
import city.madang.suggest.Subject;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Multinomial naive Bayes with add-one smoothing over words and facts, as the books have it. */
final class NaiveBayes implements Rival {
    private final Map<String, Integer> cases = new HashMap<>();
    private final Map<String, Integer> tokens = new HashMap<>();
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private int all;

    @Override
    public void learn(List<DecidedCase> from, Function<DecidedCase, String> decided) {
        for (var each : from) {
            var label = decided.apply(each);
            all++;
            cases.merge(label, 1, Integer::sum);
            for (var token : tokens(each.subject())) {
                vocabulary.merge(token, 1, Integer::sum);
                tokens.merge(label, 1, Integer::sum);
                counts.computeIfAbsent(label, l -> new HashMap<>()).merge(token, 1, Integer::sum);
            }
        }
    }

    @Override
    public List<String> guess(Subject subject) {
        var scores = new HashMap<String, Double>();
        for (var label : cases.keySet()) {
            double score = Math.log((double) cases.get(label) / all);
            var own = counts.getOrDefault(label, Map.of());
            for (var token : tokens(subject)) {
                if (vocabulary.containsKey(token)) {
                    score += Math.log(
                            (own.getOrDefault(token, 0) + 1.0) / (tokens.getOrDefault(label, 0) + vocabulary.size()));
                }
            }
            scores.put(label, score);
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(3)
                .toList();
    }

    /** Lower-case words by the JDK's rules, and each fact as one. */
    static List<String> tokens(Subject subject) {
        var found = new ArrayList<String>();
        var text = subject.text().toLowerCase(Locale.ROOT);
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(from))) {
                found.add(text.substring(from, to));
            }
        }
        subject.facts().forEach((name, value) -> found.add(name + "=" + value.toLowerCase(Locale.ROOT)));
        return found;
    }
}
