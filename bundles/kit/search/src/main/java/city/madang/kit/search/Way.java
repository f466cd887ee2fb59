// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * One way of reading a question. Its terms count by how rare they are in their language (BM25's measure, and Lucene's own BM25
 * for the rest), and all of them together count 1, found or not. So no way outweighs another, in no language, and there is no
 * weight to choose.
 */
final class Way {
    private final Stock stock;
    private final Languages languages;
    private final List<String> fields;
    private final boolean shared;
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    /**
     * What a document can gain.
     *
     * @param documents that gain it
     */
    record Gain(Query query, long documents) {}

    private record Asked(Collection<String> texts, double rareness) {}

    /** @param shared whether documents of all languages have these fields */
    Way(Stock stock, Languages languages, List<String> fields, boolean shared) {
        this.stock = stock;
        this.languages = languages;
        this.fields = fields;
        this.shared = shared;
    }

    void add(String text) {
        add(text, List.of(text));
    }

    /** @param instead what is as good as the text, which counts as the text would */
    void add(String text, Collection<String> instead) {
        asked.putIfAbsent(text, new Asked(instead, rareness(text)));
    }

    /** In how many documents a field has it, at most. */
    int documents(String text) {
        return fields.stream()
                .mapToInt(field -> stock.frequency(field, text))
                .max()
                .orElse(0);
    }

    /** One for each term and field. */
    List<Gain> gains() {
        var all = asked.values().stream().mapToDouble(Asked::rareness).sum();
        var gains = new ArrayList<Gain>();
        for (var each : asked.values()) {
            for (var field : fields) {
                var any = each.texts.stream()
                        .filter(text -> stock.frequency(field, text) > 0)
                        .map(text -> clause(field, text, each.rareness / all))
                        .toList();
                if (!any.isEmpty()) {
                    var documents = each.texts.stream()
                            .mapToLong(text -> stock.frequency(field, text))
                            .sum();
                    gains.add(new Gain(any.size() == 1 ? any.get(0) : new DisjunctionMaxQuery(any, 0), documents));
                }
            }
        }
        return gains;
    }

    private Query clause(String field, String text, double share) {
        var counted = Stock.rareness(stock.frequency(field, text), stock.documentsWith(field));
        return new BoostQuery(stock.query(field, text), (float) (share / counted));
    }

    private double rareness(String text) {
        var documents = shared ? languages.documents(stock) : most();
        return Stock.rareness(Math.min(documents(text), documents), documents);
    }

    private long most() {
        return fields.stream().mapToLong(stock::documentsWith).max().orElse(0);
    }
}
