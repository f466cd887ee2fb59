// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.identity.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Private keys that officials have unlocked on this node, and wrong passphrases. Safe for several threads. */
final class Unlocked {
    private static final Duration WITHOUT_USE = Duration.ofMinutes(15);
    private static final int MOST_WRONG = 5;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<PersonId, Use> keys = new HashMap<>();
    private int wrong;
    private Instant lastWrong = Instant.MIN;

    private record Use(byte[] key, Instant last) {}

    Unlocked(Clock clock) {
        this.clock = clock;
    }

    /** Whether another passphrase may be tried. */
    synchronized boolean mayTry() {
        return wrong < MOST_WRONG || lastWrong.plus(PAUSE).isBefore(clock.instant());
    }

    synchronized void wrong() {
        wrong = mayTry() && wrong >= MOST_WRONG ? 1 : wrong + 1;
        lastWrong = clock.instant();
    }

    synchronized void put(PersonId who, byte[] key) {
        wrong = 0;
        keys.put(who, new Use(key, clock.instant()));
    }

    synchronized Optional<byte[]> use(PersonId who) {
        keys.entrySet().removeIf(each -> {
            boolean over = each.getValue().last().plus(WITHOUT_USE).isBefore(clock.instant());
            if (over) {
                Arrays.fill(each.getValue().key(), (byte) 0);
            }
            return over;
        });
        var found = keys.get(who);
        if (found == null) {
            return Optional.empty();
        }
        keys.put(who, new Use(found.key(), clock.instant()));
        return Optional.of(found.key());
    }

    synchronized void remove(PersonId who) {
        var use = keys.remove(who);
        if (use != null) {
            Arrays.fill(use.key(), (byte) 0);
        }
    }

    synchronized void clear() {
        keys.values().forEach(use -> Arrays.fill(use.key(), (byte) 0));
        keys.clear();
    }
}
