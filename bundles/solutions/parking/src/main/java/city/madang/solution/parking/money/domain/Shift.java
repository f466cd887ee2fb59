// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import city.madang.identity.PersonId;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.Optional;

/**
 * An official's time at a booth, with the cash in the drawer. Amounts are in the city's currency, in its smallest unit.
 *
 * @param changeMoney what was in the drawer at the beginning, counted
 * @param counted the cash at the end; empty while it is open
 * @param expected what the cash should have been then
 * @param pieces how many notes and coins of which value were counted
 * @param reason for a difference
 * @param witness another official, who acknowledged the count
 */
public record Shift(
        String id,
        CarParkId carPark,
        long number,
        PersonId official,
        Instant opened,
        long changeMoney,
        Optional<Instant> closed,
        Optional<Long> counted,
        Optional<Long> expected,
        Optional<String> pieces,
        Optional<String> reason,
        Optional<PersonId> witness,
        Optional<Instant> acknowledged) {
    public boolean isOpen() {
        return closed.isEmpty();
    }

    /** Below 0 when cash is missing; 0 while it is open. */
    public long difference() {
        return counted.orElse(0L) - expected.orElse(0L);
    }
}
