// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.kit.search.learning.Lexicon.Bag;
import city.madang.suggest.Suggestion.Like;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Finds decided cases by the words that they share with a new one (BM25), in an index in memory that has numbers for words. */
final class LikeCases {
    private static final int MOST = 10;
    private static final int MOST_WORDS = 64;
    private static final String WORDS = "words";

    private final List<Case> cases;
    private final IndexSearcher searcher;

    /** A decided case without its text. */
    record Case(Like decided, Bag bag) {}

    LikeCases(List<Case> cases, Lexicon lexicon) {
        this.cases = cases;
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (var each : cases) {
                var words = Arrays.stream(each.bag().traits())
                        .filter(lexicon::isWord)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "));
                var document = new Document();
                document.add(new TextField(WORDS, words, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1); // one segment: documents keep the order of the cases
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Case> cases() {
        return cases;
    }

    /** Most alike first. */
    List<Like> of(Bag bag, Lexicon lexicon, float[] idf) {
        var query = new BooleanQuery.Builder();
        IntStream.of(bag.traits())
                .filter(lexicon::isWord)
                .boxed()
                .sorted(Comparator.comparingDouble(trait -> -idf[trait]))
                .limit(MOST_WORDS)
                .forEach(trait ->
                        query.add(new TermQuery(new Term(WORDS, Integer.toString(trait))), BooleanClause.Occur.SHOULD));
        try {
            var found = new ArrayList<Like>();
            for (var hit : searcher.search(query.build(), MOST).scoreDocs) {
                found.add(cases.get(hit.doc).decided());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
