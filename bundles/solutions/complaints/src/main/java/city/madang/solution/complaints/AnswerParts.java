// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An answer in pieces, each of which fits, with what stands around it, the four messages that the kit sends at most at once: 612
 * characters of the small alphabet, 268 of any other (3GPP TS 23.040, 9.2.3.24).
 */
record AnswerParts(String answer, Locale locale) {
    private static final int LATIN = 440;
    private static final int OTHER = 150;

    /** Never empty. Words are not cut, but for one that is longer than a piece. */
    List<String> all() {
        var parts = new ArrayList<String>();
        int start = 0;
        var breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(answer);
        while (answer.length() - start > most()) {
            int end = breaks.preceding(start + most() + 1);
            if (end == BreakIterator.DONE || end <= start) {
                var letters = BreakIterator.getCharacterInstance(locale);
                letters.setText(answer);
                end = letters.preceding(start + most() + 1);
            }
            parts.add(answer.substring(start, end).strip());
            start = end;
        }
        parts.add(answer.substring(start).strip());
        return parts;
    }

    /** A letter that is not in ASCII may be in the small alphabet; a few pieces more do no harm. */
    private int most() {
        return answer.chars().allMatch(each -> each < 128) ? LATIN : OTHER;
    }
}
