// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** A calendar that a test lays down: weekly rest, and some days off. */
record OfficeDays(Set<DayOfWeek> rest, Set<LocalDate> off) implements DueTime.WorkingDays {
    static final OfficeDays MONDAY_TO_FRIDAY = new OfficeDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    boolean works(LocalDate day) {
        return !rest.contains(day.getDayOfWeek()) && !off.contains(day);
    }

    @Override
    public LocalDate plus(LocalDate from, int workingDays) {
        return from.datesUntil(LocalDate.MAX)
                .skip(workingDays == 0 ? 0 : 1)
                .filter(this::works)
                .skip(Math.max(0, workingDays - 1))
                .findFirst()
                .orElseThrow();
    }
}
