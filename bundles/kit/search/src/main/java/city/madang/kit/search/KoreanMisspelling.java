// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** Korean words that differ by a key or two from what was typed; {@link HangulKeys} has put their letters into the index. */
final class KoreanMisspelling {
    private static final int LOOKED_AT = 2000;
    /** Letters that one wrong key may be among, and two. */
    private static final int FEWEST = 5;

    private static final int MANY = 11;
    /** Letters of a particle behind the word: at most two syllables. */
    private static final int PARTICLE = 6;

    private final IndexReader index;

    KoreanMisspelling(IndexReader index) {
        this.index = index;
    }

    /** Whole words with one key wrong; else those with a particle behind them; else, of long ones, with two keys wrong. */
    List<Stock.Known> alike(String word, int most) {
        var keys = HangulKeys.of(word);
        if (keys.length() < FEWEST) {
            return List.of();
        }
        var found = alike(word, keys, 1, 0, most);
        if (found.isEmpty()) {
            found = alike(word, keys, 1, PARTICLE, most);
        }
        return found.isEmpty() && keys.length() >= MANY ? alike(word, keys, 2, 0, most) : found;
    }

    private List<Stock.Known> alike(String word, String keys, int wrong, int particle, int most) {
        var found = new ArrayList<Stock.Known>();
        try {
            var terms = MultiTerms.getTerms(index, Fields.KEYS);
            if (terms == null) {
                return found;
            }
            var each = terms.intersect(new CompiledAutomaton(pattern(keys, wrong, particle), false, true), null);
            for (var term = each.next(); term != null && found.size() < LOOKED_AT; term = each.next()) {
                var text = term.utf8ToString();
                var other = text.substring(text.indexOf(HangulKeys.MARK) + 1);
                if (!other.equals(word)) {
                    found.add(new Stock.Known(other, each.docFreq(), wrong));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Stock.Known::documents)
                        .reversed()
                        .thenComparing(Stock.Known::word))
                .limit(most)
                .toList();
    }

    private static Automaton pattern(String keys, int wrong, int particle) {
        var letters = Automata.makeCharRange(HangulKeys.MARK + 1, Character.MAX_CODE_POINT);
        return Operations.determinize(
                Operations.concatenate(List.of(
                        new LevenshteinAutomata(keys, true).toAutomaton(wrong),
                        Operations.repeat(letters, 0, particle),
                        Automata.makeChar(HangulKeys.MARK),
                        Automata.makeAnyString())),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
}
