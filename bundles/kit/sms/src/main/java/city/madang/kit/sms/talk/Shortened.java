// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.kit.sms.text.Segments;

/** Makes texts shorter; three dots show it. */
final class Shortened {
    private static final String DOTS = "...";

    private Shortened() {}

    /** @param most code points */
    static String to(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, most - DOTS.length())))
                        .strip()
                + DOTS;
    }

    /** To that many messages. */
    static String toSegments(String text, int most) {
        if (Segments.of(text).count() <= most) {
            return text;
        }
        int length = text.codePointCount(0, text.length());
        while (Segments.of(to(text, length)).count() > most) {
            length -= Math.max(1, length / 50);
        }
        return to(text, length);
    }
}
