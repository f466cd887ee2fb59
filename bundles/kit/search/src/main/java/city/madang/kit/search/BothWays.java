// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts a text for marking: as its words are written, and by the rules of its language. */
final class BothWays extends Analyzer {
    private static final String CHINESE = "zh";

    private final List<Analyzer> ways = new ArrayList<>();

    BothWays(Analysis analysis, String language) {
        ways.add(analysis.analyzer(Analysis.WORDS));
        // Single characters of Chinese would be marked everywhere.
        Analysis.rules(language)
                .map(rules -> rules.equals(CHINESE) ? Analysis.LOOSE : rules)
                .ifPresent(rules -> ways.add(analysis.analyzer(rules)));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new Cuts(ways));
    }

    /** Two ways have to be sorted into one, so the whole text is cut at once. */
    private static final class Cuts extends Tokenizer {
        private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
        private final List<Analyzer> ways;
        private Iterator<Cut> cuts;

        Cuts(List<Analyzer> ways) {
            this.ways = ways;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            var whole = new StringWriter();
            input.transferTo(whole);
            var all = new ArrayList<Cut>();
            ways.forEach(way -> all.addAll(Cut.of(way, whole.toString(), Integer.MAX_VALUE)));
            all.sort(Comparator.comparingInt(Cut::start));
            cuts = all.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!cuts.hasNext()) {
                return false;
            }
            clearAttributes();
            var cut = cuts.next();
            text.append(cut.text());
            place.setOffset(cut.start(), cut.end());
            return true;
        }
    }
}
