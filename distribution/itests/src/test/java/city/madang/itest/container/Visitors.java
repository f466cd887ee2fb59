// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.container;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Four visitors who read pages again and again, and what they were answered. */
final class Visitors implements AutoCloseable {
    private static final int MANY = 4;
    private static final long SECOND_NANOS = 1_000_000_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<HttpRequest> requests;
    private final long pauseNanos;
    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private final AtomicLong answered = new AtomicLong();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private volatile boolean ended;

    /** As fast as they are answered. */
    Visitors(String address) {
        this(0, address);
    }

    /** @param perSecond about how many pages all of them ask for; 0 for no pause */
    Visitors(int perSecond, String... addresses) {
        requests = Stream.of(addresses)
                .map(address -> HttpRequest.newBuilder(URI.create(address)).build())
                .toList();
        pauseNanos = perSecond == 0 ? 0 : SECOND_NANOS * MANY / perSecond;
        for (int i = 0; i < MANY; i++) {
            threads.execute(this::visit);
        }
    }

    private void visit() {
        while (!ended) {
            var begun = System.nanoTime();
            try {
                var request = requests.get((int) (answered.get() % requests.size()));
                var status = client.send(request, BodyHandlers.discarding()).statusCode();
                answered.incrementAndGet();
                if (status != 200) {
                    failures.merge("status " + status, 1, Integer::sum);
                }
            } catch (IOException e) {
                failures.merge(e.toString(), 1, Integer::sum);
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(begun + pauseNanos - System.nanoTime());
        }
    }

    /** No more visits; waits for those under way. */
    void end() throws InterruptedException {
        ended = true;
        threads.shutdown();
        threads.awaitTermination(30, TimeUnit.SECONDS);
    }

    long answered() {
        return answered.get();
    }

    Map<String, Integer> failures() {
        return new TreeMap<>(failures);
    }

    @Override
    public void close() {
        ended = true;
        threads.shutdownNow();
    }
}
