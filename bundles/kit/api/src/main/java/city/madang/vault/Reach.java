// SPDX-License-Identifier: Apache-2.0
package city.madang.vault;

import java.text.Normalizer;
import java.util.Locale;

/** Brings what people typed to reach them by to one form, so that the same address or number gives the same index. */
public final class Reach {
    private Reach() {}

    /**
     * An e-mail address in lower case, or the digits of a telephone number without the sign or prefix for going abroad. A number
     * that was typed with the country's code is another one than without it: {@code callingCode} brings both together.
     *
     * @param callingCode of the city's country, for example {@code 82}; empty when not known
     */
    public static String form(String typed, String callingCode) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        if (text.contains("@")) {
            return text.toLowerCase(Locale.ROOT);
        }
        var digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        if (text.startsWith("+")) {
            return digits.toString();
        }
        if (digits.indexOf("00") == 0) {
            return digits.substring(2);
        }
        if (digits.indexOf("0") == 0 && !callingCode.isEmpty()) {
            return callingCode + digits.substring(1);
        }
        return digits.length() == 0 ? text.toLowerCase(Locale.ROOT) : digits.toString();
    }
}
