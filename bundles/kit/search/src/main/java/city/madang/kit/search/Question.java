// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed, as queries. There is no syntax, so there are no syntax errors: the text is cut into words by each of
 * the city's languages, and a document matches in the language in which it fits best. The last word counts as begun.
 */
final class Question {
    /** What is typed beyond this makes an answer dearer, not better. */
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

    /** Documents with every word; what was typed as one word stands together there too. */
    Query all() {
        return inEachLanguage((name, found, begun) -> {
            var typed = found.stream().collect(Collectors.groupingBy(Word::typed, TreeMap::new, Collectors.toList()));
            var clauses = new BooleanQuery.Builder();
            typed.values()
                    .forEach(each -> clauses.add(
                            each.size() > 1 ? together(name, each) : single(name, each.get(0), begun), Occur.MUST));
            return clauses.build();
        });
    }

    /** Documents with at least half of the words. */
    Query any() {
        return inEachLanguage((name, found, begun) -> {
            var clauses = new BooleanQuery.Builder().setMinimumNumberShouldMatch((found.size() + 1) / 2);
            found.forEach(word -> clauses.add(single(name, word, begun), Occur.SHOULD));
            return clauses.build();
        });
    }

    /** Makes a query of the words that one language sees. */
    private interface Language {
        Query query(String name, List<Word> found, Optional<String> begun);
    }

    private Query inEachLanguage(Language language) {
        var languages = new ArrayList<Query>();
        var begun = words(Analysis.GENERAL).stream()
                .filter(Word::last)
                .map(Word::text)
                .findFirst();
        for (var name : analysis.names()) {
            var found = words(name);
            if (!found.isEmpty()) {
                var query = language.query(name, found, begun);
                languages.add(name.equals(readers) ? new BoostQuery(query, READERS_LANGUAGE) : query);
            }
        }
        return languages.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(languages, OTHER_FIELDS);
    }

    /** A compound: its parts one after the other, with at most one word between. */
    private static Query together(String name, List<Word> parts) {
        var texts = parts.stream().map(Word::text).toArray(String[]::new);
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(new PhraseQuery(1, Fields.TITLE + name, texts), TITLE),
                        new PhraseQuery(1, Fields.BODY + name, texts)),
                OTHER_FIELDS);
    }

    private static Query single(String name, Word word, Optional<String> begun) {
        var ways = new ArrayList<Query>();
        ways.add(new BoostQuery(new TermQuery(new Term(Fields.TITLE + name, word.text())), TITLE));
        ways.add(new TermQuery(new Term(Fields.BODY + name, word.text())));
        if (word.last()) {
            addBeginning(ways, name, word.text());
            begun.filter(whole -> !whole.equals(word.text())).ifPresent(whole -> addBeginning(ways, name, whole));
        }
        return new DisjunctionMaxQuery(ways, OTHER_FIELDS);
    }

    private static void addBeginning(List<Query> ways, String name, String text) {
        if (text.codePointCount(0, text.length()) >= SHORTEST_BEGINNING) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.TITLE + name, text)), BEGUN));
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.BODY + name, text)), BEGUN));
        }
    }

    /**
     * A word as the index has it.
     *
     * @param typed which of the typed words it comes from
     * @param last whether nothing was typed after it
     */
    private record Word(String text, int typed, boolean last) {}

    private List<Word> words(String name) {
        var found = new ArrayList<Word>();
        try (var tokens = analysis.analyzer(name).tokenStream("", words)) {
            var text = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (found.size() < MOST_WORDS && tokens.incrementToken()) {
                var typed = (int) words.substring(0, place.startOffset())
                        .chars()
                        .filter(Character::isWhitespace)
                        .count();
                found.add(new Word(text.toString(), typed, place.endOffset() == words.length()));
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
