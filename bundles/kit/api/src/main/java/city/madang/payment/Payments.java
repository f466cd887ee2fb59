// SPDX-License-Identifier: Apache-2.0
package city.madang.payment;

import city.madang.data.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The module's payments: {@code kit.service(Payments.class)}. They stay when the module is deleted, since books are kept longer than
 * modules. Safe for several threads.
 */
@ProviderType
public interface Payments {
    /**
     * Writes down money that was taken, in the caller's unit of work.
     *
     * @return false when a payment with this id was written before: nothing is written, and nothing must follow from it
     * @throws IllegalArgumentException when it is in another currency than the city's
     */
    boolean take(Tx tx, Payment payment);

    /**
     * Writes down money of a payment that is given back, in the caller's unit of work. Nobody else gives anything of this payment back before
     * the end of it.
     *
     * @return false when a refund with this id was written before: nothing is written, and nothing must follow from it
     * @throws IllegalArgumentException when there is no such payment for that subject, when it is in another currency, or when it is more
     *     than was paid and not given back yet
     */
    boolean giveBack(Tx tx, Refund refund);

    /** A payment of this module. */
    Optional<Payment> find(String id);

    /** What was paid for something of this module, the oldest first. */
    List<Payment> of(String subject);

    /** What was given back of payments for something of this module, the oldest first. */
    List<Refund> givenBack(String subject);

    /** What was taken at a place in a span of time, the oldest first. @param until is not in it */
    List<Payment> taken(String place, Instant from, Instant until);

    /** What was given back at a place in a span of time, the oldest first. @param until is not in it */
    List<Refund> givenBack(String place, Instant from, Instant until);

    /** What was taken and given back in a span of time, by place and means. @param until is not in it */
    List<Takings> takings(Instant from, Instant until);
}
