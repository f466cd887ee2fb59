// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** What words the index has, and in how many documents. */
final class Stock {
    /** Words with one beginning or one misspelling that are looked at. */
    private static final int LOOKED_AT = 2000;

    private final IndexReader index;

    Stock(IndexReader index) {
        this.index = index;
    }

    long documents() {
        return index.numDocs();
    }

    long documents(String language) {
        return frequency(Fields.LANGUAGE, language);
    }

    /** In how many documents the field has the word. */
    int frequency(String field, String word) {
        try {
            return index.docFreq(new Term(field, word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many documents have anything in the field. */
    int documentsWith(String field) {
        try {
            return index.getDocCount(field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much a word tells that so many of the documents have; as BM25 has it. */
    static double rareness(long frequency, long documents) {
        return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }

    /** A word of the index and in how many documents it stands. */
    record Known(String word, int documents) {}

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
        return commonest(found, most);
    }

    private static void collect(TermsEnum each, String start, List<Known> found) throws IOException {
        var bytes = new BytesRef(start);
        for (var term = each.term(); term != null && found.size() < LOOKED_AT; term = each.next()) {
            if (!org.apache.lucene.util.StringHelper.startsWith(term, bytes)) {
                return;
            }
            found.add(new Known(term.utf8ToString(), each.docFreq()));
        }
    }

    /** Other words that differ in no more than so many letters and begin alike, the commonest first. */
    List<Known> alike(String field, String word, int letters, int most) {
        var found = new ArrayList<Known>();
        try {
            Terms terms = MultiTerms.getTerms(index, field);
            if (terms != null) {
                var each = new FuzzyTermsEnum(terms, new Term(field, word), letters, 1, true);
                for (var term = each.next(); term != null && found.size() < LOOKED_AT; term = each.next()) {
                    if (!term.utf8ToString().equals(word)) {
                        found.add(new Known(term.utf8ToString(), each.docFreq()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return commonest(found, most);
    }

    private static List<Known> commonest(List<Known> found, int most) {
        return found.stream()
                .sorted(Comparator.comparingInt(Known::documents).reversed().thenComparing(Known::word))
                .limit(most)
                .toList();
    }

    /** How many letters may be wrong in a word of that length. */
    static int lettersWrong(String word) {
        int letters = word.codePointCount(0, word.length());
        if (letters < 4 || Pieces.size(word.charAt(0)) < 4 && letters < 5) {
            return 0;
        }
        return letters < 8 ? 1 : 2;
    }
}
