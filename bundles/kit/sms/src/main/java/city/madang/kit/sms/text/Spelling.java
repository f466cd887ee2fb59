// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes spellings that mean the same equal: width of characters, digits of other scripts, case, marks, forms of Arabic letters. */
public final class Spelling {
    private static final int TATWEEL = 0x0640;

    private Spelling() {}

    /** NFKC, digits as 0 to 9, no control characters, one space between words. */
    public static String read(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (Character.isWhitespace(point) || Character.isISOControl(point)) {
                plain.append(' ');
            } else if (Character.getType(point) != Character.FORMAT
                    && Character.getType(point) != Character.SURROGATE
                    && Character.isDefined(point)) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString().replaceAll(" +", " ").strip();
    }

    /** For comparing words: {@link #read}, without case, marks and punctuation. */
    public static String bare(String text) {
        var small = read(text).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var apart = Normalizer.normalize(small, Normalizer.Form.NFD);
        var bare = new StringBuilder(apart.length());
        apart.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (type == Character.NON_SPACING_MARK || point == TATWEEL || point == '\'') {
                return;
            }
            boolean kept = Character.isLetterOrDigit(point) || type == Character.COMBINING_SPACING_MARK;
            bare.appendCodePoint(kept ? letter(point) : ' ');
        });
        return Normalizer.normalize(bare.toString().replaceAll(" +", " ").strip(), Normalizer.Form.NFC);
    }

    /** Letters that people write one for the other: Arabic yeh and teh marbuta at the end of words, Turkish dotless i. */
    private static int letter(int point) {
        return switch (point) {
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            case 'ٱ' -> 'ا';
            case 'ı' -> 'i';
            default -> point;
        };
    }

    /** Words with commas between them, bare. */
    public static List<String> list(String words) {
        return Arrays.stream(words.split("[,،、]"))
                .map(Spelling::bare)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
