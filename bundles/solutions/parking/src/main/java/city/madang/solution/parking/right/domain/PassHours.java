// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

import java.time.LocalTime;

/** A part of working days, the same for each. @param to after {@code from}; midnight is the end of the day */
public record PassHours(LocalTime from, LocalTime to) {
    /** @throws IllegalArgumentException when it ends before it begins */
    public PassHours {
        if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
            throw new IllegalArgumentException("hours from " + from + " to " + to);
        }
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
    }
}
