// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.search.SearchAnswer.By;
import city.madang.search.SearchAnswer.Count;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FacetsTest {
    private static final int DOCUMENTS = 10_000;

    private final Directory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;

    /** A quarter is of 2025, the rest of 2026; in segments of 1,000. */
    @BeforeEach
    void index() throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                var document = new Document();
                document.add(new KeywordField(Fields.YEAR, i % 4 == 0 ? "2025" : "2026", Field.Store.NO));
                writer.addDocument(document);
                if (i % 1000 == 999) {
                    writer.commit();
                }
            }
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    @Test
    void countsEachWhenFewAreFound() throws IOException {
        assertThat(years(DOCUMENTS)).containsExactly(new Count("2026", 7500), new Count("2025", 2500));
    }

    @Test
    void tellsOfManyByTwoFigures() throws IOException {
        var sampled = years(DOCUMENTS / 10);
        assertThat(sampled).extracting(Count::value).containsExactly("2026", "2025");
        assertThat(sampled.get(0).documents()).isBetween(7100L, 7900L).matches(count -> count % 100 == 0);
        assertThat(sampled.get(1).documents()).isBetween(2300L, 2700L).matches(count -> count % 100 == 0);
    }

    @Test
    void sampleIsEvenOverTheSegments() throws IOException {
        var searcher = new IndexSearcher(reader);
        assertThat(searcher.count(new Stripes(1))).isEqualTo(DOCUMENTS);
        assertThat(searcher.count(new Stripes(4))).isBetween(DOCUMENTS / 4 - 128, DOCUMENTS / 4 + 128);
    }

    private List<Count> years(long most) throws IOException {
        return Facets.of(new IndexSearcher(reader), new MatchAllDocsQuery(), most).stream()
                .filter(facet -> facet.by() == By.YEAR)
                .findFirst()
                .orElseThrow()
                .counts();
    }
}
