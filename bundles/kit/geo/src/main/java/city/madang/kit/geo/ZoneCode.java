// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last six digits of an Open Location Code and a check letter, for signs and text messages: no plus sign, nothing that reads like
 * a word. The letter is the weighted sum of the digits modulo 23, a prime: it finds every single wrong sign and every two
 * neighbouring digits that were swapped.
 */
final class ZoneCode {
    private static final int DIGITS = 6;
    private static final int BEFORE_PLUS = 4;
    /** The alphabet without I, O and U: 23 letters. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ";

    private static final Pattern FORM =
            Pattern.compile("[" + OpenLocation.DIGITS + "]{" + DIGITS + "}[" + LETTERS + "]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

    private ZoneCode() {}

    /** @param shortened an Open Location Code without its first four digits */
    static String of(String shortened) {
        var digits = shortened.replace("+", "");
        return digits + letter(digits);
    }

    /** The Open Location Code without its first four digits; empty when the text is no zone code. */
    static Optional<String> read(String text) {
        var code = bare(text);
        if (!FORM.matcher(code).matches()) {
            return Optional.empty();
        }
        var digits = code.substring(0, DIGITS);
        return letter(digits) == code.charAt(DIGITS)
                ? Optional.of(digits.substring(0, BEFORE_PLUS) + "+" + digits.substring(BEFORE_PLUS))
                : Optional.empty();
    }

    /** Without blanks and hyphens, in upper case. */
    static String bare(String text) {
        return BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static char letter(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (i + 1) * OpenLocation.DIGITS.indexOf(digits.charAt(i));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
