// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.phone;

import java.util.regex.Pattern;

/** Numbers of phones as people write them. */
public final class PhoneNumber {
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{5,14}");

    private PhoneNumber() {}

    /**
     * In E.164: digits of any script, with a plus sign or two zeros and the code of the country in front.
     *
     * @throws IllegalArgumentException when it cannot be one
     */
    public static String read(String typed) {
        var text = typed.strip();
        var digits = digits(text);
        var number = text.startsWith("+") ? digits : digits.startsWith("00") ? digits.substring(2) : "";
        if (!FORM.matcher("+" + number).matches()) {
            throw new IllegalArgumentException("not the number of a phone");
        }
        return "+" + number;
    }

    /** What is typed in groups, and in any script. */
    public static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints().filter(Character::isDigit).forEach(each -> digits.append(Character.digit(each, 10)));
        return digits.toString();
    }
}
