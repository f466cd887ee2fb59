// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Numbers and days as people type them: digits of any script, a point (or the Arabic one), and thousands set apart in threes if at all.
 * {@code 1,5} is refused rather than taken for fifteen. Length is looked at first, so that nothing long is ever reckoned with.
 */
public final class Typed {
    private static final int LONGEST = 30;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final char ARABIC_POINT = '\u066B';
    /** Comma, the Arabic separator, apostrophes, and spaces that do not break. */
    private static final String APART = "[,\u066C'\u2019\u00A0\u202F ]";

    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,24}|[0-9]{1,3}(" + APART + "[0-9]{3}){1,7})" + "(\\.[0-9]{1,24})?");

    private Typed() {}

    /**
     * @param most what it may be, from 0
     * @param places most digits after the point; zeros at the end do not count
     * @throws IllegalArgumentException when it is no such number
     */
    public static BigDecimal number(String typed, BigDecimal most, int places) {
        var plain = typed.strip();
        if (plain.length() > LONGEST) {
            throw new IllegalArgumentException("longer than a number here can be");
        }
        var western = western(plain);
        if (!FORM.matcher(western).matches()) {
            throw new IllegalArgumentException("no number");
        }
        var number = new BigDecimal(western.replaceAll(APART, "")).stripTrailingZeros();
        if (number.compareTo(most) > 0 || number.scale() > places) {
            throw new IllegalArgumentException("not between 0 and " + most + " with " + places + " digits");
        }
        return number;
    }

    /** @throws IllegalArgumentException when it is no whole number, or beyond these */
    public static int whole(String typed, int least, int most) {
        int number = number(typed, BigDecimal.valueOf(most), 0).intValueExact();
        if (number < least) {
            throw new IllegalArgumentException("below " + least);
        }
        return number;
    }

    /**
     * A day as a browser's date field gives it.
     *
     * @throws IllegalArgumentException when it is none of the years 2000 to 2100
     */
    public static LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no day", e);
        }
        throw new IllegalArgumentException("not between " + FIRST_YEAR + " and " + LAST_YEAR);
    }

    private static String western(String typed) {
        var digits = new StringBuilder(typed.length());
        typed.codePoints()
                .map(sign -> sign == ARABIC_POINT ? '.' : sign)
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }
}
