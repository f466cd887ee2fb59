// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Notices runs whose node is gone: their beat stays the same for the time of a lease, measured by this node's own clock, so that
 * clocks of nodes need not agree. Used by one thread.
 */
final class Leases {
    private final long lease;
    private final Map<JobKey, Seen> seen = new HashMap<>();

    Leases(Duration lease) {
        this.lease = lease.toNanos();
    }

    private record Seen(long beat, long since) {}

    /** Whether the owner of the row has not been heard of for a lease; told at every look at the table. */
    boolean isAbandoned(JobRow row, long nowNanos) {
        if (row.owner().isEmpty()) {
            seen.remove(row.key());
            return false;
        }
        var last = seen.get(row.key());
        if (last == null || last.beat() != row.beat()) {
            seen.put(row.key(), new Seen(row.beat(), nowNanos));
            return false;
        }
        return nowNanos - last.since() >= lease;
    }
}
