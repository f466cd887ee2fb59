// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.search.SearchAnswer.By;
import city.madang.search.SearchAnswer.Count;
import city.madang.search.SearchAnswer.Facet;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts how the found divide; of very many by an even sample, rounded, because nobody waits for the last one. */
final class Facets implements Collector {
    private static final int MOST = 12;

    private static final Map<By, String> FIELDS =
            Map.of(By.MODULE, Fields.MODULE, By.KIND, Fields.KIND, By.AREA, Fields.AREA, By.YEAR, Fields.YEAR);

    private final Map<By, Map<String, Long>> counts = new EnumMap<>(By.class);

    private static List<Facet> of(IndexSearcher searcher, Query matching, int every) throws IOException {
        return searcher.search(matching, new CollectorManager<Facets, List<Facet>>() {
            @Override
            public Facets newCollector() {
                return new Facets();
            }

            @Override
            public List<Facet> reduce(Collection<Facets> parts) {
                return facets(parts, every);
            }
        });
    }

    /** @param most documents that are gone through; of more a sample is taken */
    static List<Facet> of(IndexSearcher searcher, Query matching, long most) throws IOException {
        var every = (int) Math.max(1, cost(searcher, matching) / most);
        if (every == 1) {
            return of(searcher, matching, 1);
        }
        var sample = new BooleanQuery.Builder().add(matching, Occur.FILTER).add(new Stripes(every), Occur.FILTER);
        return of(searcher, sample.build(), every);
    }

    /** About how many documents are gone through to find all that match. */
    private static long cost(IndexSearcher searcher, Query matching) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(matching), ScoreMode.COMPLETE_NO_SCORES, 1);
        var cost = 0L;
        for (var segment : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorerSupplier(segment);
            cost += scorer == null ? 0 : scorer.cost();
        }
        return cost;
    }

    private static List<Facet> facets(Collection<Facets> parts, int every) {
        var all = new EnumMap<By, Map<String, Long>>(By.class);
        parts.forEach(part -> part.counts.forEach((by, values) -> values.forEach(
                (value, count) -> all.computeIfAbsent(by, b -> new HashMap<>()).merge(value, count, Long::sum))));
        return all.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> new Facet(e.getKey(), sorted(e.getKey(), e.getValue(), every)))
                .toList();
    }

    private static List<Count> sorted(By by, Map<String, Long> counts, int every) {
        Comparator<Count> most = Comparator.comparingLong(Count::documents).reversed();
        Comparator<Count> newest = Comparator.comparing(Count::value).reversed();
        return counts.entrySet().stream()
                .map(e -> new Count(e.getKey(), every == 1 ? e.getValue() : rounded(e.getValue() * every)))
                .sorted(by == By.YEAR ? newest : most.thenComparing(Count::value))
                .limit(MOST)
                .toList();
    }

    /** To two figures. */
    private static long rounded(long count) {
        var step = (long) Math.pow(10, Math.max(0, (int) Math.log10(count) - 1));
        return Math.round((double) count / step) * step;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        var values = new SortedSetDocValues[By.values().length];
        var seen = new long[values.length][];
        for (var by : By.values()) {
            values[by.ordinal()] = DocValues.getSortedSet(segment.reader(), FIELDS.get(by));
            seen[by.ordinal()] = new long[(int) values[by.ordinal()].getValueCount()];
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // counts need no scores
            }

            @Override
            public void collect(int document) throws IOException {
                for (int i = 0; i < values.length; i++) {
                    if (values[i].advanceExact(document)) {
                        seen[i][(int) values[i].nextOrd()]++;
                    }
                }
            }

            @Override
            public void finish() throws IOException {
                for (var by : By.values()) {
                    add(by, values[by.ordinal()], seen[by.ordinal()]);
                }
            }
        };
    }

    private void add(By by, SortedSetDocValues values, long[] seen) throws IOException {
        var all = counts.computeIfAbsent(by, b -> new HashMap<>());
        for (int ord = 0; ord < seen.length; ord++) {
            if (seen[ord] > 0) {
                all.merge(values.lookupOrd(ord).utf8ToString(), seen[ord], Long::sum);
            }
        }
    }
}
