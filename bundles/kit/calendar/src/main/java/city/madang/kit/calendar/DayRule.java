// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Works out on which days of a year something is. */
@FunctionalInterface
interface DayRule {
    Pattern FIXED = Pattern.compile("\\d\\d-\\d\\d");
    Pattern NTH = Pattern.compile("(\\d\\d) ([1-5]|last) (MON|TUE|WED|THU|FRI|SAT|SUN)");
    Pattern EASTER = Pattern.compile("(easter|orthodox-easter)([+-]\\d{1,3})?");
    Pattern LUNAR = Pattern.compile("(hijri|dangi|chinese) (\\d\\d)-(\\d\\d)([+-]\\d{1,2})?");

    /** Usually one; none in some years, two when a lunar year begins and ends in it. */
    List<LocalDate> in(int year);

    /**
     * Reads the forms {@code 03-01}, {@code 11 4 THU}, {@code 05 last MON}, {@code easter-2}, {@code orthodox-easter+1},
     * {@code hijri 10-01}, {@code dangi 01-01-1}, {@code chinese 08-15}.
     *
     * @throws IllegalArgumentException for any other
     */
    static DayRule parse(String text) {
        if (FIXED.matcher(text).matches()) {
            return fixed(MonthDay.parse("--" + text));
        }
        var nth = NTH.matcher(text);
        if (nth.matches()) {
            return nth(Integer.parseInt(nth.group(1)), nth.group(2), dayOfWeek(nth.group(3)));
        }
        var easter = EASTER.matcher(text);
        if (easter.matches()) {
            var offset = offset(easter.group(2));
            boolean western = easter.group(1).equals("easter");
            return year -> List.of((western ? Easter.western(year) : Easter.orthodox(year)).plusDays(offset));
        }
        var lunar = LUNAR.matcher(text);
        if (lunar.matches()) {
            return new LunarRule(
                    LunarRule.Moon.valueOf(lunar.group(1).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(lunar.group(2)),
                    Integer.parseInt(lunar.group(3)),
                    offset(lunar.group(4)));
        }
        throw new IllegalArgumentException("not a rule for a day: " + text);
    }

    static DayOfWeek dayOfWeek(String three) {
        for (var day : DayOfWeek.values()) {
            if (day.name().startsWith(three)) {
                return day;
            }
        }
        throw new IllegalArgumentException("not a day of the week: " + three);
    }

    private static int offset(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static DayRule fixed(MonthDay day) {
        return year -> day.isValidYear(year) ? List.of(day.atYear(year)) : List.of();
    }

    private static DayRule nth(int month, String which, DayOfWeek day) {
        var adjuster = which.equals("last")
                ? TemporalAdjusters.lastInMonth(day)
                : TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(which), day);
        if (month < 1 || month > 12) {
            throw new DateTimeException("not a month: " + month);
        }
        return year -> {
            var found = LocalDate.of(year, month, 1).with(adjuster);
            return found.getMonthValue() == month ? List.of(found) : List.of();
        };
    }
}
