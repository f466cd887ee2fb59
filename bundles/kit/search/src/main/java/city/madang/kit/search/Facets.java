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
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts how the found divide. */
final class Facets implements Collector {
    private static final int MOST = 12;

    private static final Map<By, String> FIELDS =
            Map.of(By.MODULE, Fields.MODULE, By.KIND, Fields.KIND, By.AREA, Fields.AREA, By.YEAR, Fields.YEAR);

    private final Map<By, Map<String, Long>> counts = new EnumMap<>(By.class);

    static List<Facet> of(IndexSearcher searcher, Query matching) throws IOException {
        return searcher.search(matching, new CollectorManager<Facets, List<Facet>>() {
            @Override
            public Facets newCollector() {
                return new Facets();
            }

            @Override
            public List<Facet> reduce(Collection<Facets> parts) {
                return facets(parts);
            }
        });
    }

    private static List<Facet> facets(Collection<Facets> parts) {
        var all = new EnumMap<By, Map<String, Long>>(By.class);
        parts.forEach(part -> part.counts.forEach((by, values) -> values.forEach(
                (value, count) -> all.computeIfAbsent(by, b -> new HashMap<>()).merge(value, count, Long::sum))));
        return all.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> new Facet(e.getKey(), sorted(e.getKey(), e.getValue())))
                .toList();
    }

    private static List<Count> sorted(By by, Map<String, Long> counts) {
        Comparator<Count> most = Comparator.comparingLong(Count::documents).reversed();
        Comparator<Count> newest = Comparator.comparing(Count::value).reversed();
        return counts.entrySet().stream()
                .map(e -> new Count(e.getKey(), e.getValue()))
                .sorted(by == By.YEAR ? newest : most.thenComparing(Count::value))
                .limit(MOST)
                .toList();
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
