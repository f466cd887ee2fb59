// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.store;

import city.madang.identity.PersonId;
import city.madang.solution.parking.money.domain.AskedRefund;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Refunds that were asked for. */
public interface RefundMapper {
    void insert(AskedRefund refund);

    Optional<AskedRefund> find(String id);

    /** Of one payment, the oldest first. */
    List<AskedRefund> of(String payment);

    /** Those that wait, the oldest first. */
    List<AskedRefund> waiting();

    /** Those that are decided, the newest first. */
    List<AskedRefund> decided(int most);

    /** @return 0 when it is decided already */
    int decide(String id, AskedRefund.State state, PersonId decider, Instant at, String answer);
}
