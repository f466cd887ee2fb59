// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.search.Hit;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Cuts titles and bodies of the found into parts that matched and parts that did not. Never makes markup. */
final class Highlights extends UnifiedHighlighter {
    private static final int EXCERPT = 180;
    private static final Hit.Part LEFT_OUT = new Hit.Part(" … ", false);

    Highlights(IndexSearcher searcher, Analysis analysis) {
        super(UnifiedHighlighter.builder(searcher, analysis.byField())
                .withMaxLength(50_000)
                .withFormatter(new Parts()));
    }

    /** For each field the parts of each document; {@code null} where a document has no such field. */
    Map<String, Object[]> of(Query query, int[] documents, List<String> titles, List<String> bodies)
            throws IOException {
        var fields = new ArrayList<>(titles);
        fields.addAll(bodies);
        var passages = new int[fields.size()];
        for (int i = 0; i < passages.length; i++) {
            passages[i] = i < titles.size() ? 1 : 2;
        }
        return highlightFieldsAsObjects(fields.toArray(String[]::new), query, documents, passages);
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        return field.startsWith(Fields.TITLE)
                ? new WholeBreakIterator()
                : LengthGoalBreakIterator.createMinLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), EXCERPT, 0.3f);
    }

    /** One list of {@link Hit.Part} for all passages of a text. */
    private static final class Parts extends PassageFormatter {
        @Override
        public List<Hit.Part> format(Passage[] passages, String text) {
            var parts = new ArrayList<Hit.Part>();
            var last = 0;
            for (var passage : passages) {
                if (passage.getStartOffset() > last) {
                    parts.add(LEFT_OUT);
                }
                add(parts, passage, text);
                last = passage.getEndOffset();
            }
            return parts;
        }

        private static void add(List<Hit.Part> parts, Passage passage, String text) {
            var at = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                var start = Math.max(at, passage.getMatchStarts()[i]);
                var end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
                if (end > start) {
                    plain(parts, text.substring(at, start));
                    found(parts, text.substring(start, end));
                    at = end;
                }
            }
            plain(parts, text.substring(at, passage.getEndOffset()));
        }

        /** The pieces of a compound word are one mark. */
        private static void found(List<Hit.Part> parts, String text) {
            var last = parts.size() - 1;
            if (last >= 0 && parts.get(last).found()) {
                parts.set(last, new Hit.Part(parts.get(last).text() + text, true));
            } else {
                parts.add(new Hit.Part(text, true));
            }
        }

        private static void plain(List<Hit.Part> parts, String text) {
            if (!text.isEmpty()) {
                parts.add(new Hit.Part(text, false));
            }
        }
    }
}
