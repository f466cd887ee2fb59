// SPDX-License-Identifier: Apache-2.0
package city.madang.payment;

import city.madang.device.Money;
import city.madang.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Money that was taken.
 *
 * @param id the same however often one payment is told; within a module, 1 to 64 characters
 * @param subject what was paid for: the module's own id of it, 1 to 64 characters
 * @param amount more than nothing, in the city's currency
 * @param place where it was taken, by which takings are added up: a car park, a counter; 1 to 64 characters
 * @param taker the official who took it; empty for a machine
 * @param reference by which the machine, bank or operator knows it, at most 100 characters; never a number of a card; may be empty
 * @param at when it was taken
 */
public record Payment(
        String id,
        String subject,
        Money amount,
        Means means,
        String place,
        Optional<PersonId> taker,
        String reference,
        Instant at) {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_REFERENCE = 100;

    /** @throws IllegalArgumentException when a part is not as described */
    public Payment {
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("a payment is more than nothing");
        }
        if (isOdd(id) || isOdd(subject) || isOdd(place)) {
            throw new IllegalArgumentException("not an id");
        }
        if (reference.length() > LONGEST_REFERENCE || reference.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a reference of a payment");
        }
    }

    static boolean isOdd(String id) {
        return id.isBlank() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl);
    }
}
