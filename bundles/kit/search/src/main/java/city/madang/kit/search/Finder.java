// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.data.Sliced;
import city.madang.identity.Visitor;
import city.madang.search.Hit;
import city.madang.search.SearchAnswer;
import city.madang.search.SearchQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/** Answers one question from one state of the index. */
final class Finder {
    /** Counting and paging end here; nobody reads that far, and the cost of an answer stays bounded. */
    static final int MOST = 10_000;
    /** With fewer hits for all words, documents with some of them follow. */
    private static final int A_PAGE = 10;
    /** With fewer hits another spelling is looked for. */
    private static final int FEW = 3;

    /** Of so many of the best, the pieces are looked at too. */
    private static final int WEIGHED = 200;

    private static final Sort BEST_THEN_NEWEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.WHEN, SortField.Type.LONG, true));

    private final IndexSearcher searcher;
    private final Reading reading;
    private final Stock stock;

    Finder(IndexSearcher searcher, Reading reading) {
        this.searcher = searcher;
        this.reading = reading;
        this.stock = new Stock(searcher);
    }

    /**
     * What a question found.
     *
     * @param matching the same documents, without order
     * @param whole whether any document has all that should be found
     */
    private record Found(Question question, Query filter, Query matching, TopDocs top, boolean whole) {
        long total() {
            return top.totalHits.value;
        }

        Found whole(boolean all) {
            return new Found(question, filter, matching, top, all);
        }
    }

    /** @param modules whose documents may be shown */
    Sliced<Hit> find(SearchQuery query, Set<String> modules) throws IOException {
        return sliced(found(query, query.words(), modules), query);
    }

    /** @param modules whose documents may be shown */
    SearchAnswer answer(SearchQuery query, Set<String> modules) throws IOException {
        var found = found(query, query.words(), modules);
        var all = new BooleanQuery.Builder().add(found.matching, Occur.MUST).add(found.filter, Occur.FILTER);
        var facets = found.total() == 0
                ? List.<SearchAnswer.Facet>of()
                : Facets.of(searcher, all.build(), found.total() > MOST ? 2 * MOST : Long.MAX_VALUE);
        return new SearchAnswer(sliced(found, query), facets, meant(query, found, modules));
    }

    private Question question(SearchQuery query, String words) throws IOException {
        var languages = Languages.of(words, query.locale(), reading.guess(), present());
        return new Question(reading.analysis(), stock, languages, reading.synonyms(), words);
    }

    private Found found(SearchQuery query, String words, Set<String> modules) throws IOException {
        var question = question(query, words);
        var filter = filter(query, modules);
        var found = found(question, filter, Question.Reach.WANTED, query);
        return found.total() >= A_PAGE || !question.reachesFurther()
                ? found
                : found(question, filter, Question.Reach.LEAST, query).whole(found.total() > 0);
    }

    private Found found(Question question, Query filter, Question.Reach reach, SearchQuery query) throws IOException {
        var until = (int)
                Math.min(MOST, (long) query.slice().offset() + query.slice().size());
        var all = new BooleanQuery.Builder()
                .add(question.query(reach), Occur.MUST)
                .add(filter, Occur.FILTER);
        var first = searcher.search(
                all.build(), new TopFieldCollectorManager(BEST_THEN_NEWEST, Math.max(until, WEIGHED), MOST));
        var top = weighed(first, question.rest());
        return new Found(question, filter, question.matching(reach), top, reach == Question.Reach.WANTED);
    }

    /** The first of them by all ways, and of equal ones the newer first as before; what lies further back stays in its order. */
    private TopDocs weighed(TopDocs first, Query pieces) throws IOException {
        var best = Arrays.copyOf(first.scoreDocs, Math.min(WEIGHED, first.scoreDocs.length));
        for (var each : best) {
            each.score = ((Number) ((FieldDoc) each).fields[0]).floatValue();
        }
        var scores = new HashMap<Integer, Float>();
        for (var each :
                QueryRescorer.rescore(searcher, new TopDocs(first.totalHits, best), pieces, 1, best.length).scoreDocs) {
            scores.put(each.doc, each.score);
        }
        Arrays.sort(best, Comparator.comparing((ScoreDoc each) -> -scores.get(each.doc)));
        System.arraycopy(best, 0, first.scoreDocs, 0, best.length);
        return first;
    }

    private List<String> present() throws IOException {
        var documents = new HashMap<String, Integer>();
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.LANGUAGE);
        if (terms != null) {
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                documents.put(term.utf8ToString(), each.docFreq());
            }
        }
        return Languages.present(documents);
    }

    /** @param modules whose documents may be shown */
    List<String> suggest(String typed, Locale reader, Visitor visitor, int most, Set<String> modules)
            throws IOException {
        var filter = readable(visitor, modules).build();
        return new Suggestions(searcher, reading.analysis()).of(Question.wellFormed(typed), reader, filter, most);
    }

    private BooleanQuery.Builder readable(Visitor visitor, Set<String> modules) throws IOException {
        var all = new BooleanQuery.Builder();
        all.add(
                new TermInSetQuery(
                        Fields.MODULE, modules.stream().map(BytesRef::new).toList()),
                Occur.FILTER);
        return all.add(reading.readers().filter(visitor, searcher.getIndexReader()), Occur.FILTER);
    }

    private Query filter(SearchQuery query, Set<String> modules) throws IOException {
        var all = readable(query.visitor(), modules);
        query.module().ifPresent(m -> only(all, Fields.MODULE, m));
        query.kind().ifPresent(k -> all.add(ofKind(k, query.module(), modules), Occur.FILTER));
        query.area().ifPresent(a -> only(all, Fields.AREA, a.value()));
        query.year().ifPresent(y -> only(all, Fields.YEAR, Integer.toString(y)));
        return all.build();
    }

    private static void only(BooleanQuery.Builder all, String field, String value) {
        all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }

    private static Query ofKind(String kind, Optional<String> module, Set<String> modules) {
        var kinds = module.map(Set::of).orElse(modules).stream()
                .map(m -> new BytesRef(Fields.kind(m, kind)))
                .toList();
        return new TermInSetQuery(Fields.KIND, kinds);
    }

    private Sliced<Hit> sliced(Found found, SearchQuery query) throws IOException {
        var from = Math.min(query.slice().offset(), found.top.scoreDocs.length);
        var page = Arrays.copyOfRange(
                found.top.scoreDocs, from, Math.min(from + query.slice().size(), found.top.scoreDocs.length));
        var hits = new Hits(searcher, reading.analysis(), found.question.marked()).of(page);
        return new Sliced<>(hits, query.slice(), Math.min(found.total(), MOST));
    }

    /**
     * Another spelling, when little was found and it finds no less, or when it was looked for in place of what was typed. Its words have to stand in what the visitor may read: else it
     * would tell what closed documents say.
     */
    private Optional<String> meant(SearchQuery query, Found found, Set<String> modules) throws IOException {
        var misspelt = found.question.isMisspelt();
        if (found.whole && found.total() >= FEW && !misspelt) {
            return Optional.empty();
        }
        var readable = readable(query.visitor(), modules).build();
        var spelling = new Spelling(stock, found.question.cuts(), word -> stands(word, readable));
        var other = spelling.corrected(Question.wellFormed(query.words()));
        if (other.isEmpty()) {
            return other;
        }
        var wanted = misspelt ? 1 : Math.max(1, (int) found.total());
        return isFound(query, other.get(), modules, wanted) ? other : Optional.empty();
    }

    /** Whether so many documents are found, by the least that is asked of them; which they are does not matter. */
    private boolean isFound(SearchQuery query, String words, Set<String> modules, int wanted) throws IOException {
        var matching = new BooleanQuery.Builder()
                .add(question(query, words).matching(Question.Reach.LEAST), Occur.FILTER)
                .add(filter(query, modules), Occur.FILTER)
                .build();
        return searcher.search(matching, new TopScoreDocCollectorManager(wanted, wanted)).scoreDocs.length >= wanted;
    }

    private boolean stands(String word, Query readable) {
        var any = Question.anyOf(Fields.named(Analysis.WORDS).stream()
                .<Query>map(field -> new TermQuery(new Term(field, word)))
                .toList());
        try {
            return searcher.count(new BooleanQuery.Builder()
                            .add(any, Occur.FILTER)
                            .add(readable, Occur.FILTER)
                            .build())
                    > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
