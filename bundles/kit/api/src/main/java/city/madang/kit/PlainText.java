// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.text.Normalizer;

/** Text from outside, as the city keeps it, whatever it came in by. */
public final class PlainText {
    private PlainText() {}

    /**
     * Line ends as {@code \n}, composed characters (NFC), trimmed; without control characters but line end and tab, and without
     * halves of surrogate pairs. PostgreSQL takes neither U+0000 nor such halves, so one of them would make a message that can
     * never be stored.
     */
    public static String of(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        var clean = new StringBuilder(lines.length());
        lines.codePoints().filter(PlainText::isKept).forEach(clean::appendCodePoint);
        return trimmed(Normalizer.normalize(clean, Normalizer.Form.NFC));
    }

    private static boolean isKept(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Not by an expression: one for the end of a text looks at a long gap inside it again from each of its places. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Of any kind, with and without width; all of them are in the Basic Multilingual Plane. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /** At most so many whole characters; the last one is an ellipsis when something was left out. */
    public static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
