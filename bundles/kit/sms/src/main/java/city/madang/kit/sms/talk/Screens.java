// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.kit.sms.text.Segments;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into screens of a USSD menu. A screen holds as much as one text message, a little less than networks carry (182
 * septets, 3GPP TS 23.038, 6.1.2.3), because some phones show less.
 */
final class Screens {
    /** What is typed to see the next one. */
    static final String NEXT = "98";

    private Screens() {}

    /** @param more what stands beside {@link #NEXT} on all but the last */
    static List<String> of(String text, String more) {
        var next = "\n" + NEXT + " " + more;
        var screens = new ArrayList<String>();
        var rest = text.strip();
        while (!Segments.fitOne(rest)) {
            int end = end(rest, next);
            screens.add(rest.substring(0, end).strip() + next);
            rest = rest.substring(end).strip();
        }
        screens.add(rest);
        return screens;
    }

    /** After the last whole line that fits, else the last whole word, else wherever it is full. */
    private static int end(String text, String next) {
        int full = 0;
        for (int at = text.offsetByCodePoints(0, 1); Segments.fitOne(text.substring(0, at) + next); ) {
            full = at;
            at = text.offsetByCodePoints(at, 1);
        }
        int line = text.lastIndexOf('\n', full);
        int word = text.lastIndexOf(' ', full);
        return line > full / 2 ? line : word > full / 2 ? word : full;
    }
}
