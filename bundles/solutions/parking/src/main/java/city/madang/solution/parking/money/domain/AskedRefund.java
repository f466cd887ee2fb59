// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import city.madang.identity.PersonId;
import city.madang.payment.Means;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.Optional;

/**
 * An official asks that money is given back; another one decides.
 *
 * @param payment its id in the book
 * @param subject the stay that was paid for, or what stands in the book in its place
 * @param amount in the currency's smallest unit
 * @param means how it is given back
 * @param answer of who refused it
 */
public record AskedRefund(
        String id,
        CarParkId carPark,
        long number,
        String payment,
        String subject,
        long amount,
        Means means,
        String reason,
        PersonId asker,
        Instant asked,
        State state,
        Optional<PersonId> decider,
        Optional<Instant> decided,
        Optional<String> answer) {
    /** How far it is. */
    public enum State {
        ASKED,
        APPROVED,
        REFUSED
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }
}
