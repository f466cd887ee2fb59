// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.Transfer;
import java.time.Instant;
import java.util.Optional;

/** To which authorities outside the city requests were handed over. */
public interface TransferMapper {
    void insert(ReceiptNumber number, Instant made, Transfer transfer);

    /** Keeps under which number they have it. */
    void refer(ReceiptNumber number, String reference);

    Optional<Transfer> last(ReceiptNumber number);
}
