// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.ReceiptNumber;
import java.time.Instant;
import java.util.Optional;

public interface ReceiptMapper {
    /** A row of {@code identity_receipt}; {@code once} and {@code pin} are hashes. */
    record Issued(ReceiptNumber number, String module, String once, String pin, Instant issuedAt) {}

    int insertIfAbsent(Issued receipt);

    Optional<ReceiptNumber> byOnce(String once);

    Optional<Issued> find(ReceiptNumber number);

    /** Of receipts of a module. */
    void deleteHeldBySessions(String module);

    /** The same. */
    void deleteHeldByCitizens(String module);

    void deleteOf(String module);
}
