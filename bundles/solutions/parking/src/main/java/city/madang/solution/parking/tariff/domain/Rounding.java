// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * To which amounts a price is rounded at the end.
 *
 * @param unit in minor units; at least 1
 */
public record Rounding(long unit, Direction direction) {
    public static final Rounding NONE = new Rounding(1, Direction.NEAREST);

    /** Which way. */
    public enum Direction {
        DOWN(RoundingMode.FLOOR),
        /** Halves go up. */
        NEAREST(RoundingMode.HALF_UP),
        UP(RoundingMode.CEILING);

        private final RoundingMode mode;

        Direction(RoundingMode mode) {
            this.mode = mode;
        }
    }

    public Rounding {
        if (unit < 1) {
            throw new IllegalArgumentException("a price is rounded to at least 1");
        }
    }

    /** @param amount 0 or more */
    long of(long amount) {
        return BigDecimal.valueOf(amount)
                        .divide(BigDecimal.valueOf(unit), 0, direction.mode)
                        .longValueExact()
                * unit;
    }
}
