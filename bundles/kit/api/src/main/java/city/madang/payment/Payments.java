// SPDX-License-Identifier: Apache-2.0
package city.madang.payment;

import city.madang.data.Tx;
import java.time.Instant;
import java.util.List;
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

    /** What was paid for something of this module, the oldest first. */
    List<Payment> of(String subject);

    /** What was taken in a span of time, by place and means. @param until is not in it */
    List<Takings> takings(Instant from, Instant until);
}
