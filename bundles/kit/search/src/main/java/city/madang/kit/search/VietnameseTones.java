// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Moves the tone of a syllable to its end: hòa and hoà are two spellings of one syllable. */
final class VietnameseTones extends TokenFilter {
    /** Grave, acute, tilde, hook above, dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);

    VietnameseTones(TokenStream syllables) {
        super(syllables);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var tone = 0;
        var parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        text.setEmpty();
        for (int i = 0; i < parts.length(); i++) {
            if (TONES.indexOf(parts.charAt(i)) >= 0) {
                tone = parts.charAt(i);
            } else {
                text.append(parts.charAt(i));
            }
        }
        if (tone != 0) {
            text.append((char) tone);
        }
        return true;
    }
}
