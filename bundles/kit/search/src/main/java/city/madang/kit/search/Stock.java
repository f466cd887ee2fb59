// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What words the index has, and in how many documents. */
final class Stock {
    /** Words with one beginning or one misspelling that are looked at. */
    private static final int LOOKED_AT = 2000;

    /** Words that another may be meant for. */
    private static final int MOST_ALIKE = 8;

    private final IndexSearcher searcher;
    private final IndexReader index;
    /** A question asks for the same word several times, and looking it up is a large part of its cost. */
    private final Map<Term, TermStates> lookedUp = new HashMap<>();

    private final Map<String, Integer> having = new HashMap<>();
    private final Map<String, List<Known>> alike = new HashMap<>();

    /** Belongs to one question: it is for one thread, and keeps what it looked up. */
    Stock(IndexSearcher searcher) {
        this.searcher = searcher;
        this.index = searcher.getIndexReader();
    }

    long documents() {
        return index.numDocs();
    }

    long documents(String language) {
        return frequency(Fields.LANGUAGE, language);
    }

    /** In how many documents the field has the word. */
    int frequency(String field, String word) {
        return lookUp(new Term(field, word)).docFreq();
    }

    /** Documents with the word in the field, found without looking it up again. */
    TermQuery query(String field, String word) {
        var term = new Term(field, word);
        return new TermQuery(term, lookUp(term));
    }

    /** Whether any document is found by one of them. */
    boolean hasAny(List<Query> queries) {
        try {
            return !queries.isEmpty() && searcher.count(Question.anyOf(queries)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TermStates lookUp(Term term) {
        return lookedUp.computeIfAbsent(term, wanted -> {
            try {
                return TermStates.build(searcher, wanted, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** How many documents have anything in the field. */
    int documentsWith(String field) {
        return having.computeIfAbsent(field, wanted -> {
            try {
                return index.getDocCount(wanted);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** How much a word tells that so many of the documents have; as BM25 has it. */
    static double rareness(long frequency, long documents) {
        return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }

    /**
     * A word of the index and in how many documents it stands.
     *
     * @param wrong letters that differ from what was looked for
     */
    record Known(String word, int documents, int wrong) {
        private static final Comparator<Known> NEAREST = Comparator.comparingInt(Known::wrong)
                .thenComparing(Comparator.comparingInt(Known::documents).reversed())
                .thenComparing(Known::word);
    }

    /** Words with this beginning, the commonest first. */
    List<Known> beginning(String field, String start, int most) {
        var found = new ArrayList<Known>();
        try {
            var terms = MultiTerms.getTerms(index, field);
            if (terms != null) {
                var each = terms.iterator();
                if (each.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END) {
                    collect(each, start, found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nearest(found, most);
    }

    private static void collect(TermsEnum each, String start, List<Known> found) throws IOException {
        var bytes = new BytesRef(start);
        for (var term = each.term(); term != null && found.size() < LOOKED_AT; term = each.next()) {
            if (!org.apache.lucene.util.StringHelper.startsWith(term, bytes)) {
                return;
            }
            found.add(new Known(term.utf8ToString(), each.docFreq(), 0));
        }
    }

    /**
     * Other words that the typed one may be meant for, the nearest first and then the commonest. They begin alike, unless there
     * are none that do.
     */
    List<Known> alike(String word, int most) {
        return alike.computeIfAbsent(word, this::alike).stream().limit(most).toList();
    }

    private List<Known> alike(String word) {
        if (HangulKeys.isHangul(word)) {
            return new KoreanMisspelling(index).alike(word, MOST_ALIKE);
        }
        var letters = lettersWrong(word);
        if (letters == 0) {
            return List.of();
        }
        var begunAlike = alike(word, letters, 1);
        return nearest(begunAlike.isEmpty() ? alike(word, 1, 0) : begunAlike, MOST_ALIKE);
    }

    private List<Known> alike(String word, int letters, int alikeAtFirst) {
        var found = new HashMap<String, Known>();
        for (var field : Fields.named(Analysis.WORDS)) {
            try {
                Terms terms = MultiTerms.getTerms(index, field);
                if (terms != null) {
                    var each = new FuzzyTermsEnum(terms, new Term(field, word), letters, alikeAtFirst, true);
                    collect(each, word, found);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(found.values());
    }

    private static void collect(FuzzyTermsEnum each, String word, Map<String, Known> found) throws IOException {
        var letters = word.codePointCount(0, word.length());
        for (var term = each.next(); term != null && found.size() < LOOKED_AT; term = each.next()) {
            var other = term.utf8ToString();
            if (!other.equals(word)) {
                // Lucene gives 1 - wrong / the shorter word's letters.
                var shorter = Math.min(letters, other.codePointCount(0, other.length()));
                var wrong = Math.round((1 - each.getBoost()) * shorter);
                found.merge(other, new Known(other, each.docFreq(), wrong), Stock::commoner);
            }
        }
    }

    private static Known commoner(Known one, Known other) {
        return one.documents() >= other.documents() ? one : other;
    }

    private static List<Known> nearest(List<Known> found, int most) {
        return found.stream().sorted(Known.NEAREST).limit(most).toList();
    }

    /** How many letters may be wrong in a word of that length. */
    private static int lettersWrong(String word) {
        int letters = word.codePointCount(0, word.length());
        if (letters < 4 || Pieces.size(word.charAt(0)) < 4 && letters < 5) {
            return 0;
        }
        return letters < 8 ? 1 : 2;
    }
}
