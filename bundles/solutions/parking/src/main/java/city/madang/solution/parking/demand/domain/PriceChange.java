// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.domain;

import city.madang.solution.parking.tariff.domain.DayKind;
import java.time.LocalTime;
import java.util.List;

/**
 * What becomes of the price of one band, and why. Amounts are minor units for an hour.
 *
 * @param days in their order
 * @param counts how many there were
 * @param taken and {@code spaces} added up over them
 * @param change that the rules name, before floor and ceiling
 */
public record PriceChange(
        String band,
        List<DayKind> days,
        LocalTime from,
        LocalTime to,
        int counts,
        long taken,
        long spaces,
        long before,
        long change,
        long after,
        Reason reason) {
    /** Why a price is what it is. */
    public enum Reason {
        RAISED,
        KEPT,
        LOWERED,
        /** It would have fallen below the floor. */
        FLOOR,
        /** It would have risen above the ceiling. */
        CEILING,
        TOO_FEW_COUNTS,
        /** It is no price for each hour and does not follow demand; amounts are 0. Named because counts may lie in it. */
        FIXED
    }

    /** Per cent, rounded down; 0 when nothing was counted. */
    public long occupancy() {
        return spaces == 0 ? 0 : 100 * taken / spaces;
    }

    public boolean isFixed() {
        return reason == Reason.FIXED;
    }

    public boolean isChange() {
        return before != after;
    }
}
