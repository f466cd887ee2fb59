// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Takes words out of a text that everybody reads. A mark stands where they were, so that nobody thinks that it was written like this. */
public final class Blackout {
    public static final String MARK = "[…]";

    /** Scripts that put no spaces between words, or hang endings on names: there a word may begin and end anywhere. */
    private static final Set<UnicodeScript> JOINED = EnumSet.of(
            UnicodeScript.HANGUL,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Blackout() {}

    /** The text without these words, wherever they stand, in large or small letters. */
    public static String without(String text, Collection<String> words) {
        var hidden = new BitSet(text.length());
        words.stream()
                .filter(word -> !word.isBlank())
                .forEach(word -> places(text, word).forEach(at -> hidden.set(at, at + word.length())));
        var shown = new StringBuilder();
        int end = 0;
        for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(end)) {
            shown.append(text, end, start).append(MARK);
            end = hidden.nextClearBit(start);
        }
        return shown.append(text, end, text.length()).toString();
    }

    /** Whether words were only taken out, and none changed or added; spaces around the text and the form of its line ends do not count. */
    public static boolean onlyTakesOut(String original, String edited) {
        return takesOut(plain(original), plain(edited));
    }

    private static String plain(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    private static boolean takesOut(String original, String edited) {
        var pieces = List.of(edited.split(Pattern.quote(MARK), -1));
        var first = pieces.get(0);
        var last = pieces.get(pieces.size() - 1);
        if (pieces.size() == 1) {
            return original.equals(edited);
        }
        if (!original.startsWith(first) || !original.endsWith(last)) {
            return false;
        }
        int at = first.length();
        for (var piece : pieces.subList(1, pieces.size() - 1)) {
            at = original.indexOf(piece, at);
            if (at < 0) {
                return false;
            }
            at += piece.length();
        }
        return at <= original.length() - last.length();
    }

    /** Where a word begins, as a word of its own. */
    static IntStream places(String text, String word) {
        return IntStream.rangeClosed(0, text.length() - word.length())
                .filter(at -> text.regionMatches(true, at, word, 0, word.length()))
                .filter(at -> isWhole(text, at, at + word.length()));
    }

    private static boolean isWhole(String text, int start, int end) {
        boolean open = start == 0 || !belongTogether(text.codePointBefore(start), text.codePointAt(start));
        return open && (end == text.length() || !belongTogether(text.codePointBefore(end), text.codePointAt(end)));
    }

    private static boolean belongTogether(int one, int next) {
        return isSpaced(one) && isSpaced(next);
    }

    private static boolean isSpaced(int sign) {
        return Character.isLetterOrDigit(sign) && !isJoined(sign);
    }

    static boolean isJoined(int sign) {
        return JOINED.contains(UnicodeScript.of(sign));
    }
}
