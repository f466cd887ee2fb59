// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import city.madang.kit.notify.in.Arrived;
import city.madang.kit.notify.out.SentMessages;
import city.madang.privacy.Retention;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/** Messages in both directions that came to rest. */
record MessageRetention(SentMessages sent, Arrived arrived, Period keep) implements Retention {
    @Override
    public Period usual() {
        return Period.ofMonths(6);
    }

    @Override
    public Optional<Period> unchosen() {
        return Optional.of(keep);
    }

    @Override
    public int over(Instant before, int most) {
        return Math.min(most, sent.over(before, most) + arrived.over(before, most));
    }

    @Override
    public int remove(Instant before, int most) {
        int gone = sent.remove(before, most);
        return gone == most ? most : gone + arrived.remove(before, most - gone);
    }
}
