// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Titles that somebody who has typed this far may mean. They are searched for, so nobody is told what they may not read. */
final class Suggestions {
    private static final int LOOKED_AT = 60;
    private static final int MOST_ENDINGS = 32;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 120;
    private static final String FIELD = Fields.IN_TITLE + Analysis.WORDS;

    private final IndexSearcher searcher;
    private final Analysis analysis;
    private final Stock stock;

    Suggestions(IndexSearcher searcher, Analysis analysis) {
        this.searcher = searcher;
        this.analysis = analysis;
        this.stock = new Stock(searcher);
    }

    /** @param filter what the visitor may read */
    List<String> of(String typed, Locale reader, Query filter, int most) throws IOException {
        var words = Cut.of(analysis.analyzer(Analysis.WORDS), typed, MOST_WORDS);
        if (words.isEmpty() || typed.strip().length() < SHORTEST && Pieces.size(typed.charAt(0)) > 2) {
            return List.of();
        }
        var all = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        for (var word : words) {
            all.add(word.end() == typed.length() ? begun(word.text()) : term(word.text()), Occur.MUST);
        }
        all.add(
                new BoostQuery(
                        new ConstantScoreQuery(new TermQuery(new Term(Fields.LANGUAGE, Analysis.tag(reader)))), 2),
                Occur.SHOULD);
        return titles(all.build(), words, most);
    }

    private List<String> titles(Query query, List<Cut> words, int most) throws IOException {
        var first = new LinkedHashSet<String>();
        var then = new LinkedHashSet<String>();
        var stored = searcher.storedFields();
        for (var found : searcher.search(query, LOOKED_AT).scoreDocs) {
            var title = stored.document(found.doc, Set.of(Fields.TITLE))
                    .get(Fields.TITLE)
                    .strip();
            if (title.length() <= LONGEST) {
                (beginsLike(title, words) ? first : then).add(title);
            }
        }
        var all = new ArrayList<>(first);
        then.stream().filter(title -> !first.contains(title)).forEach(all::add);
        return all.subList(0, Math.min(most, all.size()));
    }

    private boolean beginsLike(String title, List<Cut> words) {
        var begins = Cut.of(analysis.analyzer(Analysis.WORDS), title, 1);
        return !begins.isEmpty() && begins.get(0).text().startsWith(words.get(0).text());
    }

    private Query begun(String word) {
        var ways = new ArrayList<Query>();
        ways.add(term(word));
        stock.beginning(FIELD, word, MOST_ENDINGS).forEach(known -> ways.add(term(known.word())));
        return new ConstantScoreQuery(Question.anyOf(ways));
    }

    private static Query term(String word) {
        return new TermQuery(new Term(FIELD, word));
    }
}
