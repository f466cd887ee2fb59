// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The languages that a question can be in.
 *
 * @param rules those that have rules
 * @param likely the most likely one, if any
 * @param readers the reader's own
 */
record Languages(List<String> rules, Optional<String> likely, String readers) {
    private static final int MOST = 3;

    /** @param present the languages of the index, the commonest first */
    static Languages of(String words, Locale reader, LanguageGuess guess, List<String> present) {
        var readers = Analysis.tag(reader);
        var guessed = guess.ofQuestion(words, reader);
        var likely = guessed.isPresent() ? guessed : Optional.of(readers).filter(l -> LanguageGuess.canBe(l, words));
        var rules = new LinkedHashSet<String>();
        guessed.flatMap(Analysis::rules).ifPresent(rules::add);
        Analysis.rules(readers).ifPresent(rules::add);
        if (guessed.isEmpty()) {
            present.stream()
                    .filter(l -> LanguageGuess.canBe(l, words))
                    .flatMap(l -> Analysis.rules(l).stream())
                    .limit(MOST)
                    .forEach(rules::add);
        }
        return new Languages(List.copyOf(rules), likely, readers);
    }

    /** Documents in the likely language, else all. */
    long documents(Stock stock) {
        return likely.map(stock::documents).filter(d -> d > 0).orElseGet(stock::documents);
    }

    boolean hasRules() {
        return likely.flatMap(Analysis::rules).isPresent();
    }

    /** Languages of an index, the commonest first. */
    static List<String> present(Map<String, Integer> documents) {
        return documents.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
