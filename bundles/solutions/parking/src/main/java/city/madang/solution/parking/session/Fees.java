// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session;

import city.madang.data.Tx;
import city.madang.solution.parking.session.domain.ParkingSession;
import java.time.Instant;

/** What a stay costs, by the tariff of its car park. */
@FunctionalInterface
public interface Fees {
    /** In the city's currency, in its smallest unit; the whole stay, whatever was paid. */
    long fee(Tx tx, ParkingSession session, Instant until);
}
