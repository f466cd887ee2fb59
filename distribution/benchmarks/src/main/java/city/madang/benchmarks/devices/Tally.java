// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import city.madang.benchmarks.volume.Pace;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Which messages of a batch got somewhere, and when. Safe for several threads. */
final class Tally {
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(1);

    private final int first;
    private final long[] due;
    private final AtomicLongArray there;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * @param first number of the first message
     * @param due when they were due, by {@link System#nanoTime}; filled before a message is sent
     */
    Tally(int first, long[] due) {
        this.first = first;
        this.due = due;
        there = new AtomicLongArray(due.length);
    }

    /** It is there, now; also when it comes again. A message of another batch is passed over. */
    void there(int number) {
        int at = number - first;
        if (at >= 0 && at < due.length && there.compareAndSet(at, 0, System.nanoTime())) {
            count.incrementAndGet();
        }
    }

    int count() {
        return count.get();
    }

    /** Returns when all are there. */
    void await(long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (count() < due.length) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(count() + " of " + due.length + " messages came");
            }
            LockSupport.parkNanos(LOOK);
        }
    }

    /** In a second, from the first that was due to the last that came. */
    double rate() {
        long last = IntStream.range(0, due.length).mapToLong(there::get).max().orElseThrow();
        return due.length * 1e9 / (last - due[0]);
    }

    Pace.Waits waits() {
        return waits(0, due.length);
    }

    /** Of those that came, from this place in the batch on and before that one. */
    Pace.Waits waits(int from, int to) {
        return Pace.Waits.of(IntStream.range(from, to)
                .filter(at -> there.get(at) != 0)
                .mapToDouble(at -> (there.get(at) - due[at]) / 1e6)
                .toArray());
    }
}
