// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.domain;

import city.madang.solution.parking.tariff.domain.DayKind;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * How full a car park was at a moment.
 *
 * @param carPark its code
 * @param kind of the day by the city's calendar, kept so that anybody can reckon without it
 * @param time of the city's clock
 * @param taken 0 or more, also more than there are
 * @param spaces at least 1
 */
public record Count(String carPark, LocalDate day, DayKind kind, LocalTime time, int taken, int spaces) {
    public static final int MOST = 100_000;

    /** @throws IllegalArgumentException when a number is out of its range */
    public Count {
        if (taken < 0 || taken > MOST || spaces < 1 || spaces > MOST) {
            throw new IllegalArgumentException("no count");
        }
    }
}
