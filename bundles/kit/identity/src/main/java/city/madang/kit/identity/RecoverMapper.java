// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

public interface RecoverMapper {
    void insert(PersonId person, String secret, Instant now);

    Optional<PersonId> find(String secret, Instant after);

    void delete(PersonId person);

    /** @return 0 when somebody else was faster */
    int use(PersonId person, String secret);

    void deleteOver(Instant before);
}
