// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.route;

import city.madang.kit.Networks;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts calls by network address in minutes of the clock, in memory; a new minute forgets the old one. Safe for several threads. */
public final class Pace {
    private static final long MINUTE = 60;

    private final int perMinute;
    private Minute now = new Minute(Long.MIN_VALUE, new ConcurrentHashMap<>());

    private record Minute(long number, ConcurrentMap<String, AtomicInteger> calls) {}

    public Pace(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Whether one more call is too many. */
    public boolean isTooFast(String address, Instant at) {
        var number = Math.floorDiv(at.getEpochSecond(), MINUTE);
        var calls = minute(number).calls().computeIfAbsent(Networks.subscriber(address), any -> new AtomicInteger());
        return calls.incrementAndGet() > perMinute;
    }

    /** Seconds until the next minute. */
    public long wait(Instant at) {
        return MINUTE - Math.floorMod(at.getEpochSecond(), MINUTE);
    }

    private synchronized Minute minute(long number) {
        if (now.number() != number) {
            now = new Minute(number, new ConcurrentHashMap<>());
        }
        return now;
    }
}
