// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.PersonId;
import city.madang.solution.complaints.domain.Subscription;
import java.util.Optional;

/** Calendars that officials subscribe to: at most one for each. */
public interface SubscriptionMapper {
    Optional<Subscription> of(PersonId official);

    /** @param digest of its key */
    Optional<Subscription> byDigest(String digest);

    void insert(Subscription subscription, String digest);

    int delete(PersonId official);
}
