// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/**
 * A day of a lunar calendar that is worked out: the Umm al-Qura calendar from the tables of the JDK (1300 to 1600 AH), the
 * Korean and Chinese ones by ICU. Days of leap months do not count. ICU is not exact to the minute: when a new moon falls within
 * minutes of midnight it may be a day off (Chinese New Year 2027), so a country whose days are announced lists them instead.
 *
 * @param offset days to add
 */
record LunarRule(Moon moon, int month, int day, int offset) implements DayRule {
    /** Whose calendar. */
    enum Moon {
        HIJRI(null, null),
        DANGI("ko@calendar=dangi", "Asia/Seoul"),
        CHINESE("zh@calendar=chinese", "Asia/Shanghai");

        private final String locale;
        private final String zone;

        Moon(String locale, String zone) {
            this.locale = locale;
            this.zone = zone;
        }
    }

    @Override
    public List<LocalDate> in(int year) {
        var first = LocalDate.of(year, 1, 1).minusDays(offset);
        var last = LocalDate.of(year, 12, 31).minusDays(offset);
        var found = moon == Moon.HIJRI ? hijri(first, last) : lunisolar(first, last);
        return found.stream().map(each -> each.plusDays(offset)).toList();
    }

    private List<LocalDate> hijri(LocalDate first, LocalDate last) {
        var found = new ArrayList<LocalDate>();
        for (int year = HijrahDate.from(first).get(ChronoField.YEAR);
                year <= HijrahDate.from(last).get(ChronoField.YEAR);
                year++) {
            var date = LocalDate.from(HijrahDate.of(year, month, day));
            if (!date.isBefore(first) && !date.isAfter(last)) {
                found.add(date);
            }
        }
        return found;
    }

    private List<LocalDate> lunisolar(LocalDate first, LocalDate last) {
        var calendar = Calendar.getInstance(TimeZone.getTimeZone(moon.zone), new ULocale(moon.locale));
        var zone = ZoneId.of(moon.zone);
        var found = new ArrayList<LocalDate>();
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            calendar.setTime(Date.from(date.atTime(LocalTime.NOON).atZone(zone).toInstant()));
            if (calendar.get(Calendar.MONTH) == month - 1
                    && calendar.get(Calendar.DAY_OF_MONTH) == day
                    && calendar.get(Calendar.IS_LEAP_MONTH) == 0) {
                found.add(date);
            }
        }
        return found;
    }
}
