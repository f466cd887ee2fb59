// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.phone.store;

import city.madang.solution.parking.session.store.SessionRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stays that somebody pays by phone. */
public interface PhoneMapper {
    /** Those inside with this plate, in all car parks; the newest first. */
    List<SessionRow> inside(String plate, int most);

    Optional<SessionRow> withTicket(String ticket);

    void insert(PhoneRow row);

    Optional<PhoneRow> find(String id);

    /** Those of a stay of which nobody knows yet what became of them; the newest first. */
    List<PhoneRow> open(String session);

    /** How often this number was asked since then. */
    int asked(String caller, Instant since);

    int end(String id, Instant ended);
}
