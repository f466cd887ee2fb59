// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Somebody parks. Seconds do not count: what a ticket shows is what is paid for.
 *
 * @param to not before {@code from}, and no more than {@link #LONGEST} after it
 */
public record Stay(Instant from, Instant to, VehicleClass vehicle, List<Discount> discounts) {
    /** Three years. */
    public static final Duration LONGEST = Duration.ofDays(3 * 366L);

    /** @throws IllegalArgumentException when it ends before it begins, or lasts longer than {@link #LONGEST} */
    public Stay {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to.truncatedTo(ChronoUnit.MINUTES);
        discounts = List.copyOf(discounts);
        if (to.isBefore(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a stay from " + from + " to " + to);
        }
    }

    public static Stay of(Instant from, Duration length) {
        return new Stay(from, from.plus(length), VehicleClass.CAR, List.of());
    }
}
