// SPDX-License-Identifier: Apache-2.0
package city.madang.payment;

import city.madang.data.Database;
import city.madang.data.Tx;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks people's phones for money: {@code kit.service(PhonePayments.class)}. What is asked is written down before it is asked, and asked
 * again by the same id after a stop; what becomes of it is told once. Who is told writes it into {@link Payments}. Safe for several threads.
 */
@ProviderType
public interface PhonePayments {
    /** Whether anybody can be asked: a provider is set up. */
    boolean isOffered();

    /**
     * Asks, after the caller's unit of work is committed; within seconds.
     *
     * @return false when it was asked before with this id: nothing more happens
     * @throws IllegalArgumentException when it is in another currency than the city's
     * @throws IllegalStateException when no provider is set up
     */
    boolean ask(Tx tx, PhoneRequest request);

    /** What became of it; empty when it was never asked. */
    Optional<PhonePayment> find(String id);

    /**
     * Tells what is settled from now on, and what was settled while nobody listened. A module has one follower.
     *
     * @param database the module's own
     * @return ends it; to be closed with the module
     */
    AutoCloseable follow(Database database, Follower follower);

    /** Takes what is settled. */
    @FunctionalInterface
    @ConsumerType
    interface Follower {
        /**
         * Called in a unit of work of the module which also writes down that it was told: so it happens once for each id, wherever the
         * server stops. A follower that throws is called again later.
         *
         * @param payment PAID or FAILED
         */
        void settled(Tx tx, PhonePayment payment);
    }
}
