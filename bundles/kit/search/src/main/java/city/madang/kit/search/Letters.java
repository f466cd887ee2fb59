// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.Optional;

/** What scripts a text is written in, and letters in it that few languages have. */
final class Letters {
    private static final String MONGOLIAN = "өү";
    private static final String TURKIC = "қғңәһұіҗҙҫ";
    private static final String PERSIAN = "پچژگ";
    private static final String SORANI = "ێۆڕڵ";
    private static final String URDU = "ٹڈڑے";
    /** Of all letters; one borrowed name has fewer. */
    private static final double OFTEN = 0.02;

    private final String text;
    private final int[] counts = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
    private int total;
    private int vietnamese;

    Letters(String whole, int most) {
        text = whole.length() > most ? whole.substring(0, most) : whole;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 128) {
                if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                    add(UScript.LATIN);
                }
            } else if (Character.isLetter(c)) {
                add(UScript.getScript(c));
                if (c >= 0x1EA0 && c <= 0x1EF9 || "ơưđƠƯĐăĂ".indexOf(c) >= 0) {
                    vietnamese++;
                }
            }
        }
    }

    private void add(int script) {
        counts[script]++;
        total++;
    }

    boolean none() {
        return total == 0;
    }

    int total() {
        return total;
    }

    int count(int script) {
        return counts[script];
    }

    /** The one that most letters belong to. A Han character says as much as several letters. */
    int script() {
        int best = UScript.LATIN;
        for (int script = 0; script < counts.length; script++) {
            if (weight(script) > weight(best)) {
                best = script;
            }
        }
        return best;
    }

    private int weight(int script) {
        return counts[script]
                * (script == UScript.HAN || script == UScript.HANGUL || script == UScript.HIRAGANA ? 3 : 1);
    }

    /** The language whose own letters the text has. */
    Optional<String> special() {
        return switch (script()) {
            case UScript.LATIN -> vietnamese > total * OFTEN * 2 ? Optional.of("vi") : Optional.empty();
            case UScript.CYRILLIC ->
                has(TURKIC) ? Optional.empty() : has(MONGOLIAN) ? Optional.of("mn") : Optional.empty();
            case UScript.ARABIC -> arabic();
            default -> Optional.empty();
        };
    }

    private Optional<String> arabic() {
        if (has(SORANI)) {
            return Optional.of("ckb");
        }
        if (has(URDU)) {
            return Optional.of("ur");
        }
        return Optional.of(has(PERSIAN) ? "fa" : "ar");
    }

    private boolean has(String letters) {
        var found = text.chars()
                .filter(c -> letters.indexOf(Character.toLowerCase(c)) >= 0)
                .count();
        return found > total * OFTEN;
    }
}
