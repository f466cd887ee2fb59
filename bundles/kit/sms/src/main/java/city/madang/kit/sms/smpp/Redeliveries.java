// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * Gives each message that comes in an id. SMPP has none for them, so one that the centre sends again, because the line was cut
 * before it saw our answer, is known only by this: it is the same as one of the last before the cut, and comes soon after the new
 * session began. Nothing else counts as a second delivery; people do send "1" twice.
 */
final class Redeliveries {
    private static final int REMEMBERED = 50;
    private static final Duration BEFORE = Duration.ofMinutes(1);
    private static final Duration AFTER = Duration.ofMinutes(5);

    private final Clock clock;
    private final Deque<Seen> recent = new ArrayDeque<>();
    private final List<Seen> mayComeAgain = new ArrayList<>();
    private Instant begun = Instant.MIN;

    private record Seen(String content, String id, Instant at) {}

    Redeliveries(Clock clock) {
        this.clock = clock;
    }

    /** A new session begins. */
    synchronized void begin() {
        var now = clock.instant();
        begun = now;
        mayComeAgain.clear();
        recent.stream().filter(seen -> seen.at().plus(BEFORE).isAfter(now)).forEach(mayComeAgain::add);
    }

    /** The id under which the message is stored. */
    synchronized String id(String content) {
        var now = clock.instant();
        if (begun.plus(AFTER).isAfter(now)) {
            for (var seen : mayComeAgain) {
                if (seen.content().equals(content)) {
                    mayComeAgain.remove(seen);
                    return seen.id();
                }
            }
        }
        var seen = new Seen(content, UUID.randomUUID().toString(), now);
        recent.addLast(seen);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
        return seen.id();
    }
}
