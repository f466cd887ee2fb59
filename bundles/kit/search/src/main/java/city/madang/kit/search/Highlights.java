// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.search.Hit;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Cuts titles and bodies of the found into parts that matched and parts that did not. Never makes markup. */
final class Highlights {
    private static final int EXCERPT = 180;
    private static final int PASSAGES = 2;
    /** What lies further back in a body is not looked at. */
    private static final int LONGEST = 10_000;

    private static final Hit.Part LEFT_OUT = new Hit.Part(" … ", false);

    private final UnifiedHighlighter titles;
    private final UnifiedHighlighter bodies;
    private final Query marked;

    /** @param words as the analyser gives them, whatever the field */
    Highlights(Analyzer analyzer, Set<String> words) {
        titles = highlighter(analyzer, WholeBreakIterator::new);
        bodies = highlighter(
                analyzer,
                () -> LengthGoalBreakIterator.createMinLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), EXCERPT, 0.3f));
        marked = Question.anyOf(words.stream()
                .<Query>map(word -> new TermQuery(new Term("", word)))
                .toList());
    }

    private static UnifiedHighlighter highlighter(Analyzer analyzer, Supplier<BreakIterator> passages) {
        return UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withFieldMatcher(field -> true)
                .withMaxLength(LONGEST)
                .withBreakIterator(passages)
                .withFormatter(new Parts())
                .withHandleMultiTermQuery(false)
                .withHighlightPhrasesStrictly(false)
                .withPassageRelevancyOverSpeed(false)
                .build();
    }

    List<Hit.Part> title(String text) throws IOException {
        return parts(titles, text, 1);
    }

    /** The passages with most of what was found, else the beginning. */
    List<Hit.Part> excerpt(String text) throws IOException {
        return parts(bodies, text, PASSAGES);
    }

    @SuppressWarnings("unchecked") // our own formatter makes nothing else
    private List<Hit.Part> parts(UnifiedHighlighter by, String text, int most) throws IOException {
        if (text.isEmpty()) {
            return List.of();
        }
        var found = (List<Hit.Part>) by.highlightWithoutSearcher("text", marked, text, most);
        return found == null ? List.of(new Hit.Part(text, false)) : found;
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
