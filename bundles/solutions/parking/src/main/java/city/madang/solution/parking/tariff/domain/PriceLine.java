// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import city.madang.device.Money;
import java.util.List;

/**
 * One part of a price.
 *
 * @param key of its text, which takes the arguments
 * @param arguments texts, whole numbers, {@link Money}, {@link java.time.LocalDate}, {@link java.time.Instant}, {@link DiscountKind}
 * @param amount below 0 for what is taken off
 */
public record PriceLine(String key, List<Object> arguments, Money amount) {
    public PriceLine {
        arguments = List.copyOf(arguments);
    }
}
