// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Does one thing again and again from several connections, each waiting for its answer, and says how fast it went. */
final class Load {
    private static final int CONNECTIONS = 8;

    /** What one connection does; made new for each. */
    interface Client extends AutoCloseable {
        /** Does it, and says how many nanoseconds of it count. */
        long once() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    /**
     * @param perSecond how many were done in a second of what counts
     * @param p99 in milliseconds, 99 of 100 were faster
     */
    record Result(double perSecond, double p99) {}

    private Load() {}

    static Result run(Callable<Client> clients, Duration time) throws Exception {
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var end = System.nanoTime() + time.toNanos();
            var running = new ArrayList<java.util.concurrent.Future<List<Long>>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(threads.submit(() -> oneClient(clients, end)));
            }
            var all = new ArrayList<Long>();
            for (var one : running) {
                all.addAll(one.get());
            }
            return summary(all);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> oneClient(Callable<Client> clients, long end) throws Exception {
        var took = new ArrayList<Long>();
        try (var client = clients.call()) {
            while (System.nanoTime() < end) {
                took.add(client.once());
            }
        }
        return took;
    }

    private static Result summary(List<Long> took) {
        var sorted = took.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        var p99 =
                sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * 0.99)] / 1e6;
        return new Result(
                sorted.length
                        * 1e9
                        * CONNECTIONS
                        / Math.max(1, Arrays.stream(sorted).sum()),
                p99);
    }
}
