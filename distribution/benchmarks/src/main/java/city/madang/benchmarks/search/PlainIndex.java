// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.search;

import city.madang.search.SearchDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
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
    private final Directory directory;
    private final Analyzer analyzer;
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

    private PlainIndex(Directory directory, Analyzer analyzer) {
        this.directory = directory;
        this.analyzer = analyzer;
    }

    void add(List<SearchDocument> documents) throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var each : documents) {
                var document = new Document();
                document.add(new StringField("id", each.id(), Field.Store.YES));
                document.add(new TextField("text", each.title(), Field.Store.YES));
                document.add(new TextField("text", each.body(), Field.Store.NO));
                document.add(new StoredField("body", each.body()));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
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
