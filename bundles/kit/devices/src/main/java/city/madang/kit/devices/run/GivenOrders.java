// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import city.madang.device.DeviceId;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders that nobody waits for: those for one device one after the other, those for others beside them, so that one that does not answer
 * holds up nobody. Safe for several threads.
 */
public final class GivenOrders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GivenOrders.class);
    /** How many devices may be asked at once: each that does not answer has a thread until the order's deadline. */
    private static final int MOST_AT_ONCE = 128;

    private static final int IDLE_SECONDS = 30;

    private final ExecutorService pool = new ThreadPoolExecutor(
            0, MOST_AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), GivenOrders::thread);
    private final Map<DeviceId, CompletableFuture<Outcome>> last = new HashMap<>();

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "devices-orders");
        thread.setDaemon(true);
        return thread;
    }

    /** @return never fails; REFUSED with BUSY when too many devices are being asked */
    public CompletableFuture<Outcome> order(DeviceId device, Supplier<Outcome> work) {
        synchronized (last) {
            var before = last.getOrDefault(device, CompletableFuture.completedFuture(null));
            var outcome = before.handleAsync((done, failure) -> work.get(), pool)
                    .exceptionally(failure -> failed(device, failure));
            last.put(device, outcome);
            outcome.whenComplete((done, failure) -> forget(device, outcome));
            return outcome;
        }
    }

    private void forget(DeviceId device, CompletableFuture<Outcome> outcome) {
        synchronized (last) {
            last.remove(device, outcome);
        }
    }

    private static Outcome failed(DeviceId device, Throwable failure) {
        LOG.warn("An order for device {} was not given: {}", device, failure.toString());
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof RejectedExecutionException
                ? Outcome.refused(Reason.of(Cause.BUSY))
                : Outcome.unknown(Reason.of(Cause.COMMUNICATION));
    }

    /** Orders that have begun end by themselves. */
    @Override
    public void close() {
        pool.shutdown();
    }
}
