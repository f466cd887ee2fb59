// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import city.madang.identity.PersonId;
import city.madang.solution.parking.tariff.domain.Discount;
import city.madang.solution.parking.tariff.domain.DiscountKind;
import java.time.Instant;
import java.util.Optional;

/**
 * An official saw why a vehicle pays less.
 *
 * @param id the same for each sending of one form
 * @param times how often it counts, at least 1
 * @param withdrawn when it was taken back; empty while it counts
 */
public record GrantedDiscount(
        String id,
        String session,
        DiscountKind kind,
        int times,
        PersonId person,
        String reason,
        Instant granted,
        Optional<Instant> withdrawn) {
    public Discount discount() {
        return new Discount(kind, times);
    }
}
