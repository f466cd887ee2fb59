// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes of each word of Hangul the letters that are typed for it, a mark, and the word; leaves others out. One wrong key changes
 * one letter, but often two syllables, so that misspellings are looked for among the letters.
 */
final class HangulKeys extends TokenFilter {
    /** Between the letters and the word. */
    static final char MARK = '\0';

    private static final String FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String[] MIDDLE = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
    private static final String[] LAST = " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
    private static final char SYLLABLES = 0xAC00;
    private static final char LAST_SYLLABLE = 0xD7A3;

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);

    HangulKeys(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            var word = text.toString();
            if (isHangul(word)) {
                text.setEmpty().append(of(word)).append(MARK).append(word);
                return true;
            }
        }
        return false;
    }

    /** Whether it begins with a syllable, or with a letter that should have become one. */
    static boolean isHangul(String word) {
        if (word.isEmpty()) {
            return false;
        }
        var c = word.charAt(0);
        return c >= SYLLABLES && c <= LAST_SYLLABLE || isLetter(c);
    }

    /** A letter that did not become a syllable stands alone; what touches it is the word that it belongs to. */
    static List<Cut> joined(List<Cut> words) {
        var all = new ArrayList<Cut>();
        for (var word : words) {
            var last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && last.end() == word.start() && isSplit(last.text(), word.text())) {
                all.set(all.size() - 1, new Cut(last.text() + word.text(), last.start(), word.end(), true));
            } else {
                all.add(word);
            }
        }
        return all;
    }

    private static boolean isSplit(String before, String after) {
        return isHangul(before)
                && isHangul(after)
                && (isLetter(before.charAt(before.length() - 1)) || isLetter(after.charAt(0)));
    }

    private static boolean isLetter(char c) {
        return c >= 0x1100 && c < 0x1200;
    }

    /** The letters in the order of typing. Letters that stand alone come as conjoining ones, as Unicode folds them. */
    static String of(String word) {
        var keys = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if (c >= SYLLABLES && c <= LAST_SYLLABLE) {
                int at = c - SYLLABLES;
                keys.append(FIRST.charAt(at / 588)).append(MIDDLE[at / 28 % 21]).append(LAST[at % 28]);
            } else {
                keys.append(letter(c));
            }
        }
        return keys.toString();
    }

    private static String letter(char c) {
        if (c >= 0x1100 && c < 0x1113) {
            return FIRST.substring(c - 0x1100, c - 0x1100 + 1);
        }
        if (c >= 0x1161 && c < 0x1176) {
            return MIDDLE[c - 0x1161];
        }
        return c >= 0x11A8 && c < 0x11C3 ? LAST[c - 0x11A7] : String.valueOf(c);
    }
}
