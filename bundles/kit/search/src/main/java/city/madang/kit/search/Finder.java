// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.data.Sliced;
import city.madang.search.Hit;
import city.madang.search.SearchQuery;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/** Answers one question from one state of the index. */
final class Finder {
    /** Counting and paging end here; nobody reads that far, and the cost of an answer stays bounded. */
    private static final int MOST = 10_000;

    private static final Sort BEST_THEN_NEWEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.WHEN, SortField.Type.LONG, true));

    private final IndexSearcher searcher;
    private final Analysis analysis;

    Finder(IndexSearcher searcher, Analysis analysis) {
        this.searcher = searcher;
        this.analysis = analysis;
    }

    /** @param modules whose documents may be shown */
    Sliced<Hit> find(SearchQuery query, Set<String> modules) throws IOException {
        var question = new Question(analysis, query.words(), query.locale());
        var asked = question.all();
        var found = top(asked, query, modules);
        if (found.totalHits.value == 0) {
            asked = question.any();
            found = top(asked, query, modules);
        }
        var from = Math.min(query.slice().offset(), found.scoreDocs.length);
        var page = Arrays.copyOfRange(found.scoreDocs, from, found.scoreDocs.length);
        return new Sliced<>(hits(asked, page), query.slice(), Math.min(found.totalHits.value, MOST));
    }

    private TopDocs top(Query asked, SearchQuery query, Set<String> modules) throws IOException {
        var until = Math.min(MOST, (long) query.slice().offset() + query.slice().size());
        return searcher.search(
                filtered(asked, query, modules), new TopFieldCollectorManager(BEST_THEN_NEWEST, (int) until, MOST));
    }

    private static Query filtered(Query asked, SearchQuery query, Set<String> modules) {
        var all = new BooleanQuery.Builder().add(asked, Occur.MUST);
        all.add(
                new TermInSetQuery(
                        Fields.MODULE, modules.stream().map(BytesRef::new).toList()),
                Occur.FILTER);
        query.module().ifPresent(m -> all.add(new TermQuery(new Term(Fields.MODULE, m)), Occur.FILTER));
        query.kind().ifPresent(k -> all.add(new TermQuery(new Term(Fields.KIND, k)), Occur.FILTER));
        return all.build();
    }

    private List<Hit> hits(Query asked, ScoreDoc[] page) throws IOException {
        var hits = new ArrayList<Hit>();
        if (page.length == 0) {
            return hits;
        }
        var titles = analysis.names().stream().map(n -> Fields.TITLE + n).toList();
        var bodies = analysis.names().stream().map(n -> Fields.BODY + n).toList();
        var documents = Arrays.stream(page).mapToInt(d -> d.doc).toArray();
        var parts = new Highlights(searcher, analysis).of(asked, documents, titles, bodies);
        var stored = searcher.storedFields();
        for (int i = 0; i < page.length; i++) {
            var document = stored.document(documents[i]);
            var name = analysis.name(Locale.forLanguageTag(document.get(Fields.LANGUAGE)));
            hits.add(hit(document, parts(parts, Fields.TITLE + name, i), parts(parts, Fields.BODY + name, i)));
        }
        return hits;
    }

    private static Hit hit(Document document, List<Hit.Part> title, List<Hit.Part> excerpt) {
        return new Hit(
                document.get(Fields.MODULE),
                document.get(Fields.KIND),
                document.get(Fields.ID),
                Locale.forLanguageTag(document.get(Fields.LANGUAGE)),
                document.get(Fields.PATH),
                title,
                excerpt,
                Instant.ofEpochMilli(
                        document.getField(Fields.WHEN).numericValue().longValue()));
    }

    @SuppressWarnings("unchecked") // our own formatter makes nothing else
    private static List<Hit.Part> parts(Map<String, Object[]> parts, String field, int document) {
        var found = (List<Hit.Part>) parts.get(field)[document];
        return found == null ? List.of() : found;
    }
}
