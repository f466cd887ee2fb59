// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Does something so many times a second, whether the one before has ended or not, as people come to a city. What somebody waits
 * counts from when it was due: a pause of the machine is everybody's who came in it.
 */
public final class Pace {
    private static final int THREADS = 16;

    interface Work {
        void on(int number) throws Exception;
    }

    /**
     * @param p50 in milliseconds
     * @param p99 in milliseconds
     */
    public record Waits(double p50, double p99, double longest) {
        /** @param waits in any order; sorted here. Of none, nothing is known: NaN */
        public static Waits of(double... waits) {
            if (waits.length == 0) {
                return new Waits(Double.NaN, Double.NaN, Double.NaN);
            }
            Arrays.sort(waits);
            return new Waits(waits[waits.length / 2], waits[waits.length * 99 / 100], waits[waits.length - 1]);
        }
    }

    private Pace() {}

    static Waits keep(int perSecond, Duration time, Work work) throws InterruptedException, ExecutionException {
        int all = (int) (perSecond * time.toSeconds());
        var waits = new double[all];
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Void> share = () -> {
                for (int i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
                    var due = begin + i * 1_000_000_000L / perSecond;
                    for (var rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
                        LockSupport.parkNanos(rest);
                    }
                    work.on(i);
                    waits[i] = (System.nanoTime() - due) / 1e6;
                }
                return null;
            };
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(share));
            }
            for (var one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return Waits.of(waits);
    }
}
