// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.Citizen;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface CitizenMapper {
    /** A code that was sent; {@code id} is the hash of its ticket. */
    record Code(String id, String address, String shown, String code, int tries, Instant madeAt) {}

    int insertIfAbsent(PersonId id, String address, String shown, Instant now);

    Optional<Citizen> find(PersonId id);

    Optional<PersonId> byAddress(String address);

    void seen(PersonId id, Instant now);

    void delete(PersonId id);

    /** What is kept of a citizen. */
    record Kept(String shown, Instant createdAt, Instant seenAt) {}

    Optional<Kept> kept(PersonId id);

    /** Who did not sign in since then. */
    List<PersonId> unused(Instant before, int most);

    /** Codes that were sent to the address and are kept still. */
    List<Code> codes(String address);

    void deleteCodesTo(String address);

    int claim(PersonId citizen, ReceiptNumber number, Instant now);

    /** The latest first, at most 500. */
    List<ReceiptNumber> receipts(PersonId citizen);

    void forget(PersonId citizen, ReceiptNumber number);

    void insertCode(Code code);

    Optional<Code> code(String id);

    /** @return 0 when the code is too old or was tried often enough */
    int countTry(String id, int most, Instant after);

    /** @return 0 when somebody else was faster */
    int deleteCode(String id);

    void deleteCodes(Instant before);
}
