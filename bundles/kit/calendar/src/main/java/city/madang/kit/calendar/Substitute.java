// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which day is free as well when a holiday falls on a day that is free anyway.
 *
 * @param kind how the other day is found
 * @param on days of the week on which there is one
 * @param overlap whether there is one too when two holidays fall on one working day
 */
record Substitute(Kind kind, Set<DayOfWeek> on, boolean overlap) {
    static final Substitute NONE = new Substitute(Kind.NONE, Set.of(), false);

    /** How the other day is found. */
    enum Kind {
        NONE,
        /** The next day after the holiday that is not free. */
        NEXT,
        /** The working day beside it: before the first day of rest, after the last. None when two holidays fall on one day. */
        NEAREST
    }

    /**
     * Reads {@code nearest}, or {@code next:} with days of the week and {@code HOLIDAY} for an overlap, for example
     * {@code next:SAT SUN HOLIDAY}; empty for none.
     */
    static Substitute parse(String text, Set<DayOfWeek> rest) {
        if (text.isEmpty()) {
            return NONE;
        }
        if (text.equals("nearest")) {
            return new Substitute(Kind.NEAREST, rest, false);
        }
        if (!text.startsWith("next:")) {
            throw new IllegalArgumentException("not a rule for substitutes: " + text);
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        boolean overlap = false;
        for (var word : text.substring("next:".length()).split(" ")) {
            if (word.equals("HOLIDAY")) {
                overlap = true;
            } else {
                days.add(DayRule.dayOfWeek(word));
            }
        }
        return new Substitute(Kind.NEXT, days, overlap);
    }

    static LocalDate nearest(LocalDate holiday, Set<DayOfWeek> rest) {
        var before = holiday.minusDays(1);
        return rest.contains(before.getDayOfWeek()) ? holiday.plusDays(1) : before;
    }
}
