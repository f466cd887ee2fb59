// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover.store;

import city.madang.identity.ReceiptNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Updates that other servers told. */
public interface TheirUpdateMapper {
    /** A row of {@code complaints_handover_update}. */
    record ToldUpdate(String ref, String updateId, Instant made, String status, String words) {}

    void insert(ToldUpdate told);

    Optional<ToldUpdate> find(String ref, String updateId);

    /** The latest first. */
    List<ToldUpdate> of(String ref);

    void erase(ReceiptNumber number);
}
