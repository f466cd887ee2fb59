// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Replaces words that the index does not have by the nearest and commonest ones. */
final class Spelling {
    private static final int TRIED = 5;
    /** How much commoner another word must be than one that the index has. */
    private static final int COMMONER = 20;

    private final Stock stock;
    private final List<Cut> words;
    private final Predicate<String> allowed;

    /** @param allowed which words may be shown */
    Spelling(Stock stock, List<Cut> words, Predicate<String> allowed) {
        this.stock = stock;
        this.words = words;
        this.allowed = allowed;
    }

    /** Empty when there is nothing better. */
    Optional<String> corrected(String typed) {
        var text = new StringBuilder(typed);
        var changed = false;
        for (int i = words.size() - 1; i >= 0; i--) {
            var word = words.get(i);
            var better = better(word.text());
            if (better.isPresent()) {
                text.replace(word.start(), word.end(), better.get());
                changed = true;
            }
        }
        return changed ? Optional.of(text.toString()) : Optional.empty();
    }

    private Optional<String> better(String word) {
        var present = documents(word);
        if (COMMONER * (long) present >= stock.documents()) {
            return Optional.empty();
        }
        return stock.alike(word, TRIED).stream()
                .filter(other -> other.documents() > COMMONER * present)
                .map(Stock.Known::word)
                .filter(allowed)
                .findFirst();
    }

    private int documents(String word) {
        return Math.max(
                stock.frequency(Fields.IN_BODY + Analysis.WORDS, word),
                stock.frequency(Fields.IN_TITLE + Analysis.WORDS, word));
    }
}
