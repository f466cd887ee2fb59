// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.search.Hit;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Reads found documents and marks in them what was found. */
final class Hits {
    private final IndexSearcher searcher;
    private final Analysis analysis;
    private final Set<String> marked;
    private final Map<String, Highlights> highlights = new HashMap<>();

    Hits(IndexSearcher searcher, Analysis analysis, Set<String> marked) {
        this.searcher = searcher;
        this.analysis = analysis;
        this.marked = marked;
    }

    List<Hit> of(ScoreDoc[] page) throws IOException {
        var hits = new ArrayList<Hit>();
        var stored = searcher.storedFields();
        for (var each : page) {
            hits.add(hit(stored.document(each.doc)));
        }
        return hits;
    }

    private Hit hit(Document document) throws IOException {
        var language = document.get(Fields.LANGUAGE);
        var marks = highlights.computeIfAbsent(language, l -> new Highlights(new BothWays(analysis, l), marked));
        var kind = document.get(Fields.KIND);
        var module = document.get(Fields.MODULE);
        return new Hit(
                module,
                kind.substring(module.length() + 1),
                document.get(Fields.ID),
                Locale.forLanguageTag(language),
                document.get(Fields.PATH),
                marks.title(document.get(Fields.TITLE)),
                marks.excerpt(document.get(Fields.BODY)),
                Instant.ofEpochMilli(
                        document.getField(Fields.WHEN).numericValue().longValue()));
    }
}
