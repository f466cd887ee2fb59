// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import city.madang.device.Money;
import java.time.Duration;
import java.util.List;

/**
 * What a stay costs, and why.
 *
 * @param total the sum of the lines; never below 0
 * @param lines in the order in which it was reckoned
 * @param version by which
 * @param grace within which one may leave after having paid
 */
public record Price(Money total, List<PriceLine> lines, TariffVersionId version, Duration grace) {
    public Price {
        lines = List.copyOf(lines);
    }

    /** The same, by a stored version. */
    public Price by(TariffVersionId other) {
        return new Price(total, lines, other, grace);
    }
}
