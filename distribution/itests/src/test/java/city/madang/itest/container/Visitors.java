// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.container;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Four visitors who read one page again and again, and what they were answered. */
final class Visitors implements AutoCloseable {
    private static final int MANY = 4;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private final AtomicLong answered = new AtomicLong();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private volatile boolean ended;

    Visitors(String address) {
        request = HttpRequest.newBuilder(URI.create(address)).build();
        for (int i = 0; i < MANY; i++) {
            threads.execute(this::visit);
        }
    }

    private void visit() {
        while (!ended) {
            try {
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
