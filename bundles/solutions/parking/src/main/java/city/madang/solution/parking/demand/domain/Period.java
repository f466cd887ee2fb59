// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.domain;

import java.time.LocalDate;

/** Days whose counts are looked at, both included. @param last not before {@code first}, and at most a year later */
public record Period(LocalDate first, LocalDate last) {
    private static final int MOST_DAYS = 366;

    /** @throws IllegalArgumentException when it ends before it begins, or is too long */
    public Period {
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException("no period");
        }
    }
}
