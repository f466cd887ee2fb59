// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** One typed word, with all the ways in which a document may have it. What that is worth is decided in {@link Way}. */
final class Part {
    private static final int SHORTEST_BEGINNING = 2;
    private static final int MOST_BEGINNINGS = 24;
    private static final int MOST_MISSPELT = 8;
    /** Of a word's pieces, for a document without the word. */
    private static final double ENOUGH_PIECES = 0.6;

    private static final int FEWEST_PIECES = 2;

    private final Cut word;
    private final Stock stock;
    private final boolean begun;
    private final List<Query> ways = new ArrayList<>();
    private final List<Query> wide = new ArrayList<>();
    private final List<Query> widest = new ArrayList<>();
    private final Set<String> marked = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Map<String, List<String>> byRules = new LinkedHashMap<>();
    private int documents;
    private boolean misspelt;

    /** @param begun whether somebody may still be typing it */
    Part(Cut word, Stock stock, boolean begun) {
        this.word = word;
        this.stock = stock;
        this.begun = begun;
        addWord(word.text());
    }

    String text() {
        return word.text();
    }

    /** What a language's rules make of it; empty text where they leave it out. */
    String byRules(String language) {
        return String.join(" ", byRules.getOrDefault(language, List.of()));
    }

    Set<String> marked() {
        return marked;
    }

    /** The word, or those that it is taken for when no document has it. */
    Set<String> words() {
        return words;
    }

    /** Whether it was taken for other words, because no document has it. */
    boolean isMisspelt() {
        return misspelt;
    }

    /** Whether any document has it. */
    boolean isFound() {
        return !ways.isEmpty();
    }

    /** In how many documents the commonest way of it stands. */
    int documents() {
        return documents;
    }

    private void addWord(String text) {
        marked.add(text);
        words.add(text);
        for (var field : Fields.named(Analysis.WORDS)) {
            add(ways, field, text, true);
        }
    }

    private void add(List<Query> to, String field, String text, boolean counts) {
        var frequency = stock.frequency(field, text);
        if (frequency > 0) {
            documents = counts ? Math.max(documents, frequency) : documents;
            to.add(stock.query(field, text));
        }
    }

    /** What a language's rules make of the text at this word. A compound's parts have to stand together. */
    void addRules(String language, List<Cut> cuts) {
        var own = cuts.stream().filter(cut -> cut.within(word)).toList();
        var whole = own.stream().filter(Cut::whole).map(Cut::text).toList();
        byRules.put(language, whole);
        marked.addAll(whole);
        for (var cut : own) {
            var single = cut.whole() && whole.size() == 1;
            var root = !cut.whole() && cut.text().charAt(0) == ArabicRoots.MARK;
            for (var field : Fields.named(language)) {
                add(single || root ? ways : isCharacter(cut.text()) ? widest : wide, field, cut.text(), single);
            }
        }
        if (whole.size() > 1) {
            Fields.named(language).forEach(field -> ways.add(together(field, whole)));
        }
    }

    /** A character of a Chinese word stands in very many other words. */
    private static boolean isCharacter(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }

    /** Words one after the other, with at most one between. */
    static Query together(String field, List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(field, words.get(0)))
                : new PhraseQuery(1, field, words.toArray(String[]::new));
    }

    /** Other words for this one. */
    void addSynonym(String name, List<String> others) {
        marked.addAll(others);
        Fields.named(name).forEach(field -> ways.add(together(field, others)));
    }

    /** When the index does not have it: adds the longer words that it may begin, else the words that it may be meant for. */
    void complete() {
        if (documents > 0 || stock.hasAny(ways)) {
            return;
        }
        ways.clear();
        if (begun && text().codePointCount(0, text().length()) >= SHORTEST_BEGINNING) {
            for (var field : Fields.named(Analysis.WORDS)) {
                stock.beginning(field, text(), MOST_BEGINNINGS).forEach(known -> addWord(known.word()));
            }
        }
        if (ways.isEmpty()) {
            stock.alike(text(), MOST_MISSPELT).forEach(known -> addWord(known.word()));
            misspelt = !ways.isEmpty();
        }
    }

    /** Most of its pieces are as good as the word, when the words of the question are many or none was found. */
    void addPieces(List<Cut> cuts, boolean hasRules) {
        var own = cuts.stream()
                .filter(cut -> cut.start() >= word.start() && cut.end() <= word.end())
                .map(Cut::text)
                .distinct()
                .toList();
        var enough = (int) Math.ceil(ENOUGH_PIECES * own.size());
        var there = own.stream()
                .filter(piece -> stock.frequency(Fields.PIECES, piece) > 0)
                .toList();
        if (own.size() >= FEWEST_PIECES && there.size() >= enough) {
            var most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(enough);
            there.forEach(piece -> most.add(stock.query(Fields.PIECES, piece), Occur.SHOULD));
            (ways.isEmpty() || !hasRules ? ways : widest).add(most.build());
        }
    }

    /** Documents that have the word in a way that leaves no doubt. */
    Query query() {
        return Question.anyOf(ways);
    }

    /** The same, and documents that have it in part. */
    Query wide() {
        return Question.anyOf(with(ways, wide));
    }

    /** The same, and documents that have most of its pieces. There are very many, so they are asked for when little is found. */
    Query widest() {
        return Question.anyOf(with(with(ways, wide), widest));
    }

    private static List<Query> with(List<Query> some, List<Query> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
