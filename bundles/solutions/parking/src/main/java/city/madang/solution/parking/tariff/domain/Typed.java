// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Currency;
import java.util.regex.Pattern;

/** Numbers, amounts and times as people type them, in digits of any script. */
public final class Typed {
    /** The most that anything here costs, in minor units. */
    public static final long MOST = 1_000_000_000;

    private static final int LONGEST = 20;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final char ARABIC_POINT = '\u066B';
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

    private Typed() {}

    /** @throws IllegalArgumentException when it is no whole number, or beyond these */
    public static int whole(String typed, int least, int most) {
        var number = number(typed);
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new IllegalArgumentException("not between " + least + " and " + most);
        }
        return exact(number).intValueExact();
    }

    /** @return minor units @throws IllegalArgumentException when it is no amount of that currency, or beyond {@link #MOST} */
    public static long amount(String typed, Currency currency) {
        var minor = exact(number(typed).movePointRight(digits(currency)));
        if (minor.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new IllegalArgumentException("more than " + MOST);
        }
        return minor.longValueExact();
    }

    /** As it is typed: with as many digits as the currency has. */
    public static String shown(long minor, Currency currency) {
        return BigDecimal.valueOf(minor, digits(currency)).toPlainString();
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private static BigDecimal exact(BigDecimal number) {
        try {
            return number.setScale(0);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("too many digits", e);
        }
    }

    private static BigDecimal number(String typed) {
        var western = western(typed.strip());
        if (western.length() > LONGEST || !NUMBER.matcher(western).matches()) {
            throw new IllegalArgumentException("no number");
        }
        return new BigDecimal(western);
    }

    private static String western(String typed) {
        var digits = new StringBuilder();
        typed.codePoints()
                .map(sign -> sign == ARABIC_POINT ? '.' : sign)
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }

    /** As a browser's date field gives it, of the years 2000 to 2100. @throws IllegalArgumentException when it is none */
    public static LocalDate day(String typed) {
        return within(moment(typed.strip() + "T00:00")).toLocalDate();
    }

    /** As a browser's field for date and time gives it. @throws IllegalArgumentException when it is none */
    public static LocalDateTime moment(String typed) {
        try {
            return within(LocalDateTime.parse(typed.strip().replace(' ', 'T')));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no day and time", e);
        }
    }

    private static LocalDateTime within(LocalDateTime moment) {
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("not between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return moment;
    }

    /** Hours and minutes; 24:00 is 00:00. @throws IllegalArgumentException when it is none */
    public static LocalTime time(String typed) {
        var plain = western(typed.strip());
        try {
            return LocalTime.parse(plain.equals("24:00") ? "00:00" : plain)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no time of day", e);
        }
    }
}
