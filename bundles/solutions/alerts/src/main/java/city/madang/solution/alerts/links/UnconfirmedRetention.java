// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.links;

import city.madang.privacy.Retention;
import city.madang.solution.alerts.subscribe.Subscribers;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/** Addresses that nobody confirmed are somebody else's, as far as the city knows. */
public record UnconfirmedRetention(Subscribers subscribers) implements Retention {
    private static final Period WEEK = Period.ofDays(7);

    @Override
    public Period usual() {
        return WEEK;
    }

    @Override
    public Optional<Period> unchosen() {
        return Optional.of(WEEK);
    }

    @Override
    public int over(Instant before, int most) {
        return subscribers.unconfirmed(before, most);
    }

    @Override
    public int remove(Instant before, int most) {
        return subscribers.forgetUnconfirmed(before, most);
    }
}
