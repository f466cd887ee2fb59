// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import java.time.Instant;
import java.util.Optional;

public interface FeedMapper {
    void insert(String person, String token, Instant now);

    void delete(String person);

    /** The person whose feed it is. */
    Optional<String> byToken(String token);

    Optional<Instant> since(String person);
}
