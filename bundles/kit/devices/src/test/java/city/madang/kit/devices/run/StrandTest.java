// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrandTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Strand strand = new Strand(pool, timer);

    @AfterEach
    void close() {
        pool.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void runsOnePieceAtATimeAndInOrder() throws Exception {
        var inside = new AtomicInteger();
        var seen = Collections.synchronizedList(new ArrayList<Integer>());
        var all = IntStream.range(0, 90)
                .mapToObj(number -> strand.run(
                        () -> {
                            assertThat(inside.incrementAndGet()).isEqualTo(1);
                            seen.add(number);
                            Thread.yield();
                            return inside.decrementAndGet();
                        },
                        LONG))
                .toArray(CompletableFuture<?>[]::new);

        CompletableFuture.allOf(all).get(1, TimeUnit.MINUTES);

        assertThat(seen).isEqualTo(IntStream.range(0, 90).boxed().toList());
    }

    @Test
    void interruptsWhatTakesTooLongAndGoesOn() throws Exception {
        var interrupted = new CompletableFuture<Boolean>();
        var slow = strand.run(
                () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.complete(true);
                    }
                    return 1;
                },
                Duration.ofMillis(20));

        assertThatThrownBy(slow::get).hasCauseInstanceOf(TimeoutException.class);
        assertThat(interrupted.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(strand.run(() -> 2, LONG).get(1, TimeUnit.MINUTES)).isEqualTo(2);
        assertThat(strand.run(Thread::interrupted, LONG).get(1, TimeUnit.MINUTES))
                .isFalse();
    }

    @Test
    void neverBeginsWhatHasWaitedTooLong() throws Exception {
        var free = new CountDownLatch(1);
        var first = strand.run(() -> free.await(1, TimeUnit.MINUTES), LONG);
        var begun = new AtomicInteger();
        var late = strand.run(begun::incrementAndGet, Duration.ofMillis(10));

        assertThatThrownBy(late::get).hasCauseInstanceOf(TimeoutException.class);
        free.countDown();
        first.get(1, TimeUnit.MINUTES);
        strand.run(() -> 0, LONG).get(1, TimeUnit.MINUTES);

        assertThat(begun).hasValue(0);
    }

    @Test
    void goesOnWhenAThreadIsGivenUp() throws Exception {
        var deaf = new CountDownLatch(1);
        var entered = new CountDownLatch(1);
        strand.run(
                () -> {
                    entered.countDown();
                    while (deaf.getCount() > 0) {
                        try {
                            deaf.await();
                        } catch (InterruptedException isNotHeard) {
                            Thread.yield();
                        }
                    }
                    return 0;
                },
                LONG);
        entered.await();
        var next = strand.run(() -> 2, LONG);

        assertThat(strand.giveUp(strand.current())).isTrue();
        assertThat(next.get(1, TimeUnit.MINUTES)).isEqualTo(2);
        assertThat(strand.giveUp(null)).isFalse();
        deaf.countDown();
    }

    @Test
    void cutsOffWhatRunsAndWhatWaits() throws Exception {
        var entered = new CountDownLatch(1);
        var runs = strand.run(
                () -> {
                    entered.countDown();
                    new CountDownLatch(1).await();
                    return 0;
                },
                LONG);
        var waits = strand.run(() -> 1, LONG);
        entered.await();

        strand.cut(new IOException("lost"));

        assertThatThrownBy(runs::get).isInstanceOf(ExecutionException.class).hasMessageContaining("lost");
        assertThatThrownBy(waits::get).isInstanceOf(ExecutionException.class).hasMessageContaining("lost");
        assertThat(strand.run(() -> 2, LONG).get(1, TimeUnit.MINUTES)).isEqualTo(2);
    }

    @Test
    void refusesMoreThanADeviceWillEverDo() throws Exception {
        var free = new CountDownLatch(1);
        strand.run(() -> free.await(1, TimeUnit.MINUTES), LONG);
        var all = IntStream.rangeClosed(0, Strand.MOST_WAITING)
                .mapToObj(number -> strand.run(() -> number, LONG))
                .toList();

        assertThatThrownBy(() -> all.get(Strand.MOST_WAITING).get())
                .hasCauseInstanceOf(RejectedExecutionException.class);
        free.countDown();
        assertThat(all.get(Strand.MOST_WAITING - 1).get(1, TimeUnit.MINUTES)).isEqualTo(Strand.MOST_WAITING - 1);
    }
}
