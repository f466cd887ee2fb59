// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes Chinese characters in their simplified form, so that texts in either form find each other. */
final class HanFolding extends TokenFilter {
    private static final char FIRST = 0x4E00;
    private static final char LAST = 0x9FFF;

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);

    HanFolding(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var buffer = text.buffer();
        for (int i = 0; i < text.length(); i++) {
            if (buffer[i] >= FIRST && buffer[i] <= LAST) {
                buffer[i] = Simplified.FORMS[buffer[i] - FIRST];
            }
        }
        return true;
    }

    /** Made when the first such character comes. ICU's rules, of which those for single characters are used. */
    private static final class Simplified {
        static final char[] FORMS = forms();

        private static char[] forms() {
            var rules = Transliterator.getInstance("Traditional-Simplified");
            var forms = new char[LAST - FIRST + 1];
            for (int i = 0; i < forms.length; i++) {
                var simple = rules.transliterate(String.valueOf((char) (FIRST + i)));
                forms[i] = simple.length() == 1 ? simple.charAt(0) : (char) (FIRST + i);
            }
            return forms;
        }
    }
}
