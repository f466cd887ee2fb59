// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed, as queries. There is no syntax, so there are no syntax errors: the text is cut into words by each of
 * the city's languages, and a document matches in the language in which it fits best. The last word counts as begun.
 */
final class Question {
    private static final int MOST_WORDS = 32;
    private static final int SHORTEST_BEGINNING = 2;
    private static final float TITLE = 2.5f;
    private static final float BEGUN = 0.5f;
    private static final float READERS_LANGUAGE = 1.3f;
    private static final float OTHER_FIELDS = 0.1f;

    private final Analysis analysis;
    private final String words;
    private final String readers;

    Question(Analysis analysis, String words, Locale reader) {
        this.analysis = analysis;
        this.words = wellFormed(words).strip();
        this.readers = analysis.name(reader);
    }

    /** Documents with every word. */
    Query all() {
        return inEachLanguage(count -> count);
    }

    /** Documents with at least half of the words. */
    Query any() {
        return inEachLanguage(count -> (count + 1) / 2);
    }

    private Query inEachLanguage(java.util.function.IntUnaryOperator needed) {
        var languages = new ArrayList<Query>();
        var begun = last(words(Analysis.GENERAL));
        for (var name : analysis.names()) {
            var found = words(name);
            if (!found.isEmpty()) {
                var query = inOneLanguage(name, found, begun, needed.applyAsInt(found.size()));
                languages.add(name.equals(readers) ? new BoostQuery(query, READERS_LANGUAGE) : query);
            }
        }
        return languages.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(languages, OTHER_FIELDS);
    }

    private Query inOneLanguage(String name, List<Word> found, Optional<String> begun, int needed) {
        var clauses = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        for (var word : found) {
            var ways = new ArrayList<Query>();
            ways.add(new BoostQuery(new TermQuery(new Term(Fields.TITLE + name, word.text())), TITLE));
            ways.add(new TermQuery(new Term(Fields.BODY + name, word.text())));
            if (word.last()) {
                addBeginning(ways, name, word.text());
                begun.filter(whole -> !whole.equals(word.text())).ifPresent(whole -> addBeginning(ways, name, whole));
            }
            clauses.add(new DisjunctionMaxQuery(ways, OTHER_FIELDS), Occur.SHOULD);
        }
        return clauses.build();
    }

    private static void addBeginning(List<Query> ways, String name, String text) {
        if (text.codePointCount(0, text.length()) >= SHORTEST_BEGINNING) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.TITLE + name, text)), BEGUN));
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.BODY + name, text)), BEGUN));
        }
    }

    /** A word as the index has it; {@code last} when nothing was typed after it. */
    private record Word(String text, boolean last) {}

    private static Optional<String> last(List<Word> words) {
        return words.stream().filter(Word::last).map(Word::text).findFirst();
    }

    private List<Word> words(String name) {
        var found = new ArrayList<Word>();
        try (var tokens = analysis.analyzer(name).tokenStream("", words)) {
            var text = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (found.size() < MOST_WORDS && tokens.incrementToken()) {
                found.add(new Word(text.toString(), place.endOffset() == words.length()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Half surrogates can come from cut texts and would not survive the way into the index. */
    private static String wellFormed(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
