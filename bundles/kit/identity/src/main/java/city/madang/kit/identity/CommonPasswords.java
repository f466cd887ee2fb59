// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Passwords that are tried first: the 30,000 most common ones and words of everyday, also in parts, turned around, repeated, with
 * figures for letters, keyboard rows and dates; and words that have to do with the person and the city. Zxcvbn (Wheeler, USENIX
 * Security 2016) estimates after how many guesses each would be found.
 */
final class CommonPasswords {
    /** Its score 3, "safely unguessable" by somebody who tries here: at least 100 million guesses. */
    private static final int FEWEST_SCORE = 3;
    /** Of a longer one that much is looked at; more would cost time and can only make it stronger. */
    private static final int MOST_CHARACTERS = 64;

    private static final List<String> PRODUCT = List.of("madang", "city", "council", "administrator", "officer");

    /** Read when the first password is looked at, and once. */
    private static final class Known {
        static final Zxcvbn ZXCVBN = new Zxcvbn();
    }

    /** @param context what somebody who knows the person would try */
    boolean isCommon(String password, List<String> context) {
        var known = new ArrayList<>(PRODUCT);
        context.forEach(words -> known.addAll(words(words)));
        var most = password.offsetByCodePoints(
                0, Math.min(MOST_CHARACTERS, password.codePointCount(0, password.length())));
        return Known.ZXCVBN.measure(password.substring(0, most), known).getScore() < FEWEST_SCORE;
    }

    /** As a whole and in parts. */
    private static List<String> words(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        var all = new ArrayList<>(List.of(plain, plain.replaceAll("[^\\p{L}\\p{N}]", "")));
        for (var part : plain.split("[^\\p{L}\\p{N}]")) {
            if (part.length() > 2) {
                all.add(part);
            }
        }
        return all;
    }
}
