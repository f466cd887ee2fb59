// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How a node works.
 *
 * @param lease after how long without a sign of life a run is taken over
 * @param atOnce jobs that run on the node at the same time
 * @param nanoTime measures leases
 */
record Pace(Duration lease, int atOnce, LongSupplier nanoTime) {
    private static final int SHORTEST_LEASE = 5;
    private static final Duration USUAL_LEASE = Duration.ofSeconds(30);
    private static final int USUAL_NUMBER = 4;

    static Pace of(JobsConfig config) {
        return new Pace(
                Duration.ofSeconds(Math.max(SHORTEST_LEASE, config.leaseSeconds())), config.atOnce(), System::nanoTime);
    }

    static Pace usual() {
        return new Pace(USUAL_LEASE, USUAL_NUMBER, System::nanoTime);
    }
}
