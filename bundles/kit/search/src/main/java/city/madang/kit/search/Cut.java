// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * A piece of a typed text as an analyser gives it.
 *
 * @param text as the index has it
 * @param start where it begins in the typed text
 * @param end where it ends there
 * @param whole false for what stands for one word beside it, or for two: consonants, pairs
 */
record Cut(String text, int start, int end, boolean whole) {
    /** At most this many; what is typed beyond makes an answer dearer, not better. */
    static List<Cut> of(Analyzer analyzer, String typed, int most) {
        var cuts = new ArrayList<Cut>();
        try (var tokens = analyzer.tokenStream("", typed)) {
            var text = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            var type = tokens.addAttribute(TypeAttribute.class);
            tokens.reset();
            while (cuts.size() < most && tokens.incrementToken()) {
                var whole = step.getPositionIncrement() > 0 && !type.type().equals("shingle");
                cuts.add(new Cut(text.toString(), place.startOffset(), place.endOffset(), whole));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cuts;
    }

    boolean within(Cut other) {
        return start >= other.start && start < other.end;
    }
}
