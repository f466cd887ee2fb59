// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311.store;

import city.madang.solution.complaints.open311.Client;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Programs that may file requests; of their keys only hashes. */
public interface ClientMapper {
    void insert(Client client, String keyHash);

    /** All, the latest first. */
    List<Client> all();

    /** One that was not revoked. */
    Optional<Client> byKey(String keyHash);

    /** Revoked ones too. */
    Optional<Client> find(String id);

    int revoke(String id, Instant now);

    /** Counts a call; 0 when that is one too many in this hour, counted since 1970. */
    int count(String id, Instant now, long hour, int most);
}
