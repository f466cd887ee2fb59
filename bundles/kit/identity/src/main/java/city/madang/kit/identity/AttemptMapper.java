// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import java.time.Instant;

public interface AttemptMapper {
    int insertIfAbsent(String subject, Instant now);

    void forget(String subject, Instant before, Instant now);

    /** Counts one more unless the subject has to wait; 0 when it has to. */
    int count(String subject, Instant now);

    int tries(String subject);

    Instant freeAt(String subject);

    void block(String subject, Instant until);

    void takeBack(String subject);

    void delete(String subject);

    void deleteOld(Instant accountsBefore, Instant addressesBefore);
}
