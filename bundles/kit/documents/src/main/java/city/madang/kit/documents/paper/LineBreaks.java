// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.paper;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.Set;

/**
 * Places where a line may end that the typesetter does not see: between words of scripts that write no spaces (by ICU's
 * dictionaries), and inside of very long words such as addresses of pages.
 */
final class LineBreaks {
    private static final char BREAK = '\u200b';
    private static final int LONGEST = 24;
    private static final Set<Integer> WITHOUT_SPACES =
            Set.of(UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR);

    private LineBreaks() {}

    static String in(String text, Locale locale) {
        return longWords(hasNoSpaces(text) ? words(text, locale) : text);
    }

    private static boolean hasNoSpaces(String text) {
        return text.codePoints().anyMatch(each -> WITHOUT_SPACES.contains(UScript.getScript(each)));
    }

    private static String words(String text, Locale locale) {
        var breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        var out = new StringBuilder();
        var start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            out.append(out.isEmpty() ? "" : BREAK).append(text, start, end);
        }
        return out.toString();
    }

    private static String longWords(String text) {
        var out = new StringBuilder();
        var run = 0;
        for (var each : text.codePoints().toArray()) {
            var joins = Character.isLetterOrDigit(each) && each < 0x1100 || "/._-=&?%".indexOf(each) >= 0;
            run = joins ? run + 1 : 0;
            out.appendCodePoint(each);
            if (run == LONGEST) {
                out.append(BREAK);
                run = 0;
            }
        }
        return out.toString();
    }
}
