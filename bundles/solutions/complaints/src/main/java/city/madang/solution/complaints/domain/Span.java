// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Whole months that figures are about.
 *
 * @param months 1, 3 or 12; three begin with a quarter, twelve with a year
 */
public record Span(YearMonth first, int months) {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    public Span {
        if (months != 1 && months != QUARTER && months != YEAR || (first.getMonthValue() - 1) % months != 0) {
            throw new IllegalArgumentException(first + " and " + months + " months");
        }
    }

    public static Span month(YearMonth month) {
        return new Span(month, 1);
    }

    /** The quarter that the month lies in. */
    public static Span quarter(YearMonth month) {
        return new Span(month.minusMonths((month.getMonthValue() - 1) % QUARTER), QUARTER);
    }

    public static Span year(int year) {
        return new Span(YearMonth.of(year, 1), YEAR);
    }

    /** Reads {@code 2026-10}, {@code 2026-Q4} and {@code 2026}. */
    public static Span parse(String text) {
        try {
            if (text.matches("[0-9]{4}")) {
                return year(Integer.parseInt(text));
            }
            if (text.matches("[0-9]{4}-Q[1-4]")) {
                int quarter = text.charAt(text.length() - 1) - '1';
                return new Span(YearMonth.of(Integer.parseInt(text.substring(0, 4)), 1 + QUARTER * quarter), QUARTER);
            }
            return month(YearMonth.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Span before() {
        return new Span(first.minusMonths(months), months);
    }

    /** The same months a year before. */
    public Span yearBefore() {
        return new Span(first.minusYears(1), months);
    }

    public LocalDate from() {
        return first.atDay(1);
    }

    /** The first day that does not belong to it. */
    public LocalDate until() {
        return first.plusMonths(months).atDay(1);
    }

    public boolean isMonth() {
        return months == 1;
    }

    public boolean isYear() {
        return months == YEAR;
    }

    /** Which of the year's quarters it is. */
    public int quarter() {
        return (first.getMonthValue() - 1) / QUARTER + 1;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        if (isMonth()) {
            return first.toString();
        }
        return isYear() ? "%04d".formatted(first.getYear()) : "%04d-Q%d".formatted(first.getYear(), quarter());
    }
}
