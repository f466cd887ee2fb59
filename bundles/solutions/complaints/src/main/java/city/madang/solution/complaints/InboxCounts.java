// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.PersonId;
import city.madang.solution.complaints.store.InboxFilter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * How many requests filters leave. All who ask for the same at the same moment get one count: a hundred open pages that hear of a
 * change cost as much as one. Safe for threads.
 */
final class InboxCounts {
    /** Counted no further; who reads such a number does not plan the day by it. */
    static final int MOST = 1000;

    /** An open page asks 300 ms after a change or later (kit/web, live.js), so it never gets a count from before the change. */
    private static final long FRESH = Duration.ofMillis(250).toNanos();

    private static final int KEPT = 1000;

    private final LongSupplier nanos;
    private final ConcurrentMap<Asked, Counted> counts = new ConcurrentHashMap<>();

    /**
     * What makes two counts the same.
     *
     * @param officer whose requests, when only theirs are asked for
     */
    record Asked(InboxQuery query, Optional<PersonId> officer, List<InboxFilter.Scope> scopes) {}

    /** @param nanos a clock that only runs forward */
    InboxCounts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    int of(Asked asked, IntSupplier counting) {
        if (counts.size() > KEPT) {
            counts.clear();
        }
        return counts.computeIfAbsent(asked, each -> new Counted()).get(counting);
    }

    /** One count; who comes while it is being made waits for it. */
    private final class Counted {
        private long begun;
        private int count;
        private boolean known;

        synchronized int get(IntSupplier counting) {
            long now = nanos.getAsLong();
            if (!known || now - begun > FRESH) {
                count = counting.getAsInt();
                begun = now;
                known = true;
            }
            return count;
        }
    }
}
