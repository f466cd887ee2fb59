// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed, as queries. There is no syntax, so there are no syntax errors. The words decide which documents are found
 * ({@link Part}); the order is by what a document has of the question, read as words, by the rules of the languages that it can
 * be in, and in pieces ({@link Way}).
 *
 * <p>Words that stand in a large part of a language's documents need not be found: that is how "how do I" is passed over in
 * every language without a list.
 */
final class Question {
    private static final int MOST_WORDS = 32;
    private static final int MOST_PIECES = 100;
    /** A short question has to be found whole, if it can be. */
    private static final int SHORT = 3;
    /** Of the telling words of a sentence. */
    private static final double ENOUGH = 0.25;
    /** So many of the rarest words of a sentence decide what is found. The others count for the order only. */
    private static final int TELLING = 8;
    /** Documents that the words looked for first stand in, all together; what is over that counts for the best of them only. */
    private static final long GONE_THROUGH = 20_000;
    /** Part of a language's documents; a word in more of them tells little. */
    private static final double COMMON = 0.4;
    /** Fewer documents say nothing about how common a word is. */
    private static final int FEW = 20;
    /** Of what one way counts: enough to decide between documents that are otherwise alike. */
    private static final float READERS_LANGUAGE = 0.1f;

    private final Stock stock;
    private final Languages languages;
    private final List<Cut> words;
    private final List<Part> significant;
    private final boolean isShort;
    private final boolean misspelt;
    private final List<Way.Gain> gains = new ArrayList<>();
    private final Way pieces;
    private final Set<String> marked = new LinkedHashSet<>();

    Question(Analysis analysis, Stock stock, Languages languages, Synonyms synonyms, String typed) {
        this.stock = stock;
        this.languages = languages;
        var text = wellFormed(typed);
        words = HangulKeys.joined(Cut.of(analysis.analyzer(Analysis.WORDS), text, MOST_WORDS));
        var parts = new ArrayList<Part>();
        for (int i = 0; i < words.size(); i++) {
            var begun = i == words.size() - 1 && words.get(i).end() == text.length();
            parts.add(new Part(words.get(i), stock, begun));
        }
        for (var each : languages.rules()) {
            var cuts = Cut.of(analysis.analyzer(each), text, 2 * MOST_WORDS);
            parts.forEach(part -> part.addRules(each, cuts));
            var way = new Way(stock, languages, Fields.named(each), false);
            cuts.forEach(cut -> way.add(cut.text()));
            gains.addAll(way.gains());
        }
        synonyms.apply(parts, languages).forEach(gain -> gains.add(new Way.Gain(gain, 0)));
        parts.forEach(Part::complete);
        var asWritten = new Way(stock, languages, Fields.named(Analysis.WORDS), true);
        parts.forEach(part -> asWritten.add(part.text(), part.words()));
        gains.addAll(asWritten.gains());
        parts.forEach(part -> marked.addAll(part.marked()));
        pieces = new Way(stock, languages, List.of(Fields.PIECES), true);
        addPieces(Cut.of(analysis.analyzer(Analysis.LOOSE), text, 500), parts);
        isShort = parts.size() <= SHORT;
        misspelt = parts.stream().anyMatch(Part::isMisspelt);
        significant = significant(parts);
        gains.add(new Way.Gain(ofReader(), languages.documents(stock)));
        gains.sort(Comparator.comparingLong(Way.Gain::documents));
    }

    private Query ofReader() {
        var readers = new ConstantScoreQuery(new TermQuery(new Term(Fields.LANGUAGE, languages.readers())));
        return new BoostQuery(readers, READERS_LANGUAGE);
    }

    /** All of a short question; of a sentence the rarest. Common words count only where there are no others. */
    private List<Part> significant(List<Part> parts) {
        var telling = parts.stream().filter(part -> !isCommon(part)).toList();
        var chosen = telling.isEmpty() ? parts : telling;
        return isShort
                ? chosen
                : chosen.stream()
                        .filter(Part::isFound)
                        .sorted(Comparator.comparingInt(Part::documents))
                        .limit(TELLING)
                        .takeWhile(new Budget<>(GONE_THROUGH, Part::documents))
                        .toList();
    }

    /** How much of a question a document has to have. */
    enum Reach {
        /** What should be found: all words of a short question, a few of a sentence. */
        WANTED,
        /** Fewer words, and most pieces of one count as the word; for when too little is found. */
        LEAST
    }

    /** Whether {@link Reach#LEAST} can find more: of one word there is no part that would do. */
    boolean reachesFurther() {
        return !isShort || words(Reach.LEAST) < words(Reach.WANTED);
    }

    private int words(Reach reach) {
        var wanted = reach == Reach.WANTED;
        if (isShort) {
            return wanted ? significant.size() : (significant.size() + 1) / 2;
        }
        return wanted ? Math.max(1, (int) (ENOUGH * significant.size())) : 1;
    }

    /** The typed words as the index has them, in their places. */
    List<Cut> cuts() {
        return words;
    }

    /** Whether other words were looked for than those typed. */
    boolean isMisspelt() {
        return misspelt;
    }

    /** What is marked in titles and excerpts. */
    Set<String> marked() {
        return marked;
    }

    /** Documents that have so much of it, in the order of all ways but the pieces. */
    Query query(Reach reach) {
        if (significant.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var all = new BooleanQuery.Builder().add(matching(reach), Occur.FILTER);
        early().forEach(gain -> all.add(gain.query(), Occur.SHOULD));
        return all.build();
    }

    private List<Way.Gain> early() {
        return gains.stream()
                .takeWhile(new Budget<>(GONE_THROUGH, Way.Gain::documents))
                .toList();
    }

    /** What the best of them gain by pieces and by words that very many documents have: looked for in few documents. */
    Query rest() {
        var late = gains.subList(early().size(), gains.size());
        return anyOf(Stream.concat(pieces.gains().stream(), late.stream())
                .map(Way.Gain::query)
                .toList());
    }

    /** The same documents, without order. */
    Query matching(Reach reach) {
        if (significant.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var groups = new BooleanQuery.Builder().setMinimumNumberShouldMatch(words(reach));
        significant.forEach(part -> groups.add(having(part, reach), Occur.SHOULD));
        return groups.build();
    }

    private Query having(Part part, Reach reach) {
        if (reach == Reach.LEAST) {
            return part.widest();
        }
        return isShort ? part.query() : part.wide();
    }

    private boolean isCommon(Part part) {
        var documents = languages.documents(stock);
        return documents >= FEW && part.documents() > COMMON * documents;
    }

    private void addPieces(List<Cut> cuts, List<Part> parts) {
        cuts.stream().map(Cut::text).distinct().limit(MOST_PIECES).forEach(pieces::add);
        var hasRules = languages.hasRules();
        parts.forEach(part -> part.addPieces(cuts, hasRules));
        cuts.stream().map(Cut::text).filter(Question::isOfHan).forEach(marked::add);
    }

    /** A piece of Chinese is as good a word as any. */
    private static boolean isOfHan(String piece) {
        return piece.length() == 2 && piece.charAt(0) >= 0x3400 && piece.charAt(0) <= 0x9FFF;
    }

    static Query anyOf(Collection<Query> ways) {
        var all = new BooleanQuery.Builder();
        ways.forEach(way -> all.add(way, Occur.SHOULD));
        return all.build();
    }

    /** Half surrogates can come from cut texts and would not survive the way into the index. */
    static String wellFormed(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .stripLeading();
    }
}
