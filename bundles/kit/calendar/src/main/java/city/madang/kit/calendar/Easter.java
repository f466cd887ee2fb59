// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import java.time.LocalDate;

/** Easter Sunday in the Gregorian calendar (J. Meeus, Astronomical Algorithms, chapter 8). */
final class Easter {
    private Easter() {}

    static LocalDate western(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        int day = (h + l - 7 * m + 33 * month + 19) % 32;
        return LocalDate.of(year, month, day);
    }

    /** By the Julian calendar, right from 1900 to 2099. */
    static LocalDate orthodox(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int month = (d + e + 114) / 31;
        int day = (d + e + 114) % 31 + 1;
        return LocalDate.of(year, month, day).plusDays(13);
    }
}
