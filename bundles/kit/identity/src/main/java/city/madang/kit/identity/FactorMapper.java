// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface FactorMapper {
    /** A sealed key and whose it is. */
    record Sealed(PersonId person, String secret) {}

    void insert(PersonId person, String secret, long step, Instant now);

    Optional<String> secret(PersonId person);

    /** Everybody who has one. */
    List<PersonId> persons();

    /** @return 0 when a code of this step or a later one was taken already */
    int take(PersonId person, long step);

    void delete(PersonId person);

    List<Sealed> after(String after, int most);

    void reseal(PersonId person, String secret, String fresh);

    void addRecovery(PersonId person, String code);

    int recoveries(PersonId person);

    /** @return 0 when the person has no such code, or used it */
    int useRecovery(PersonId person, String code);

    void deleteRecoveries(PersonId person);
}
