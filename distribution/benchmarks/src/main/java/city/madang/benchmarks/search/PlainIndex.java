// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.search;

import city.madang.search.SearchDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

/** Plain BM25 over one field, as Lucene gives it: the baseline. */
final class PlainIndex implements AutoCloseable {
    private static final String PIECES = "pieces";

    private final Directory directory;
    private final Analyzer analyzer;
    private final boolean threeWays;
    private DirectoryReader reader;

    /** Words as Unicode divides them, in lower case. */
    static PlainIndex ofWords(Directory directory) {
        return new PlainIndex(directory, new StandardAnalyzer());
    }

    static PlainIndex ofBigrams(Directory directory) {
        return new PlainIndex(directory, new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var pairs = new NGramTokenizer(2, 2);
                return new TokenStreamComponents(pairs, new LowerCaseFilter(pairs));
            }
        });
    }

    /** The texts three times over, with Lucene's own parts: by Unicode's rules, by those of a language, and in pieces. */
    static PlainIndex ofThreeWays(Directory directory) {
        var pieces = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var four = new NGramTokenizer(4, 4);
                return new TokenStreamComponents(four, new LowerCaseFilter(four));
            }
        };
        var words = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var icu = new ICUTokenizer();
                return new TokenStreamComponents(icu, new ICUFoldingFilter(icu));
            }
        };
        var ways = Map.<String, Analyzer>of(
                "ar", new ArabicAnalyzer(), "en", new EnglishAnalyzer(), "zh", new CJKAnalyzer(), PIECES, pieces);
        return new PlainIndex(directory, new PerFieldAnalyzerWrapper(words, ways), true);
    }

    private PlainIndex(Directory directory, Analyzer analyzer) {
        this(directory, analyzer, false);
    }

    private PlainIndex(Directory directory, Analyzer analyzer, boolean threeWays) {
        this.directory = directory;
        this.analyzer = analyzer;
        this.threeWays = threeWays;
    }

    /** All of some sources, each divided among so many threads. */
    void add(List<? extends Iterable<SearchDocument>> sources, int threads) throws Exception {
        var workers = Executors.newFixedThreadPool(threads);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var source : sources) {
                var all = source.iterator();
                Callable<Void> share = () -> {
                    for (var each = next(all); each.isPresent(); each = next(all)) {
                        writer.addDocument(document(each.get()));
                    }
                    return null;
                };
                for (var done : workers.invokeAll(Collections.nCopies(threads, share))) {
                    done.get();
                }
            }
        } finally {
            workers.shutdown();
        }
        reader = DirectoryReader.open(directory);
    }

    private static Optional<SearchDocument> next(Iterator<SearchDocument> all) {
        synchronized (all) {
            return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
        }
    }

    private Document document(SearchDocument from) {
        var document = new Document();
        document.add(new StringField("id", from.id(), Field.Store.YES));
        document.add(new TextField("text", from.title(), Field.Store.YES));
        document.add(new TextField("text", from.body(), Field.Store.NO));
        document.add(new StoredField("body", from.body()));
        if (threeWays) {
            for (var way : List.of(from.language().getLanguage(), PIECES)) {
                document.add(new TextField(way, from.title(), Field.Store.NO));
                document.add(new TextField(way, from.body(), Field.Store.NO));
            }
        }
        return document;
    }

    List<String> find(String words, int most) throws IOException {
        var query = new QueryBuilder(analyzer).createBooleanQuery("text", words);
        var found = new ArrayList<String>();
        if (query != null) {
            var searcher = new IndexSearcher(reader);
            for (var hit : searcher.search(query, most).scoreDocs) {
                found.add(searcher.storedFields().document(hit.doc).get("id"));
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
