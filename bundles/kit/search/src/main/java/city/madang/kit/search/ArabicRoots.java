// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;

/**
 * Adds to each stem its consonants, at the same place. Broken plurals differ from their singular in long vowels, which are
 * written, so that the consonants join them: شكوى and شكاوى, شارع and شوارع, مدرسة and مدارس.
 */
final class ArabicRoots extends TokenFilter {
    /** Put before the consonants, which else could be taken for a stem. */
    static final char MARK = '√';

    private static final String VOWELS = "اويىئؤءآأإةه";
    private static final int SHORTEST = 2;

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final StringBuilder root = new StringBuilder();
    private AttributeSource.State stem;

    ArabicRoots(TokenStream stems) {
        super(stems);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (stem != null) {
            restoreState(stem);
            stem = null;
            text.setEmpty().append(root);
            step.setPositionIncrement(0);
            type.setType("root");
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        root.setLength(0);
        root.append(MARK);
        for (int i = 0; i < text.length(); i++) {
            if (VOWELS.indexOf(text.charAt(i)) < 0) {
                root.append(text.charAt(i));
            }
        }
        if (root.length() > SHORTEST && isArabic(text.charAt(0))) {
            stem = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        stem = null;
    }

    private static boolean isArabic(char c) {
        return c >= 0x0620 && c <= 0x064A;
    }
}
