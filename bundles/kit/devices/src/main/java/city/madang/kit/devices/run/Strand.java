// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the work of one device, one piece at a time and in order, on threads that it shares with other devices. Work that takes too
 * long is interrupted, and its future fails at once with {@link TimeoutException}; the next piece begins when the thread is free, or
 * when it was given up. Safe for several threads.
 */
final class Strand {
    /** More that waits is refused: a device that is that slow does not get faster by it. */
    static final int MOST_WAITING = 100;

    private final Executor pool;
    private final ScheduledExecutorService timer;
    private final Deque<Piece<?>> waiting = new ArrayDeque<>();
    private Piece<?> running;

    Strand(Executor pool, ScheduledExecutorService timer) {
        this.pool = pool;
        this.timer = timer;
    }

    /** A piece of work. Forgets the work itself as soon as it is over, since a driver's classes hang on it. */
    private final class Piece<T> implements Runnable {
        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        private Callable<T> work;
        private Thread thread;
        private Future<?> limit;

        Piece(Callable<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            Callable<T> mine;
            synchronized (Strand.this) {
                mine = work;
                work = null;
                thread = Thread.currentThread();
            }
            try {
                if (mine != null && !outcome.isDone()) {
                    outcome.complete(mine.call());
                }
            } catch (Throwable e) {
                outcome.completeExceptionally(e);
            } finally {
                over();
            }
        }

        private void over() {
            synchronized (Strand.this) {
                thread = null;
                limit.cancel(false);
                // of an interruption that came too late nothing is left for whoever gets this thread next
                Thread.interrupted();
                outcome.completeExceptionally(new CancellationException());
                if (running == this) {
                    running = null;
                    next();
                }
            }
        }

        /** Ends it: whoever waits is told, and the thread is interrupted. */
        private void cut(Throwable why) {
            // first, or the work would tell of its interruption instead
            outcome.completeExceptionally(why);
            synchronized (Strand.this) {
                work = null;
                waiting.remove(this);
                if (thread != null) {
                    thread.interrupt();
                }
            }
        }
    }

    /**
     * Runs it when its turn has come.
     *
     * @param within from now on, waiting included
     * @return fails with what the work threw; with {@link RejectedExecutionException} when too much waits
     */
    <T> CompletableFuture<T> run(Callable<T> work, Duration within) {
        synchronized (this) {
            return waiting.size() < MOST_WAITING
                    ? runInTurn(work, within)
                    : CompletableFuture.failedFuture(new RejectedExecutionException("too much waits"));
        }
    }

    /** The same, however much waits: for who has one piece here at a time. */
    <T> CompletableFuture<T> runInTurn(Callable<T> work, Duration within) {
        var piece = new Piece<>(work);
        synchronized (this) {
            piece.limit =
                    timer.schedule(() -> piece.cut(new TimeoutException()), within.toMillis(), TimeUnit.MILLISECONDS);
            waiting.add(piece);
            if (running == null) {
                next();
            }
        }
        return piece.outcome;
    }

    private void next() {
        running = waiting.poll();
        if (running != null) {
            pool.execute(running);
        }
    }

    /** Cuts off what runs and what waits. */
    void cut(Throwable why) {
        for (var piece : pieces()) {
            piece.cut(why);
        }
    }

    private synchronized Deque<Piece<?>> pieces() {
        var all = new ArrayDeque<Piece<?>>(waiting);
        if (running != null) {
            all.add(running);
        }
        return all;
    }

    /** What is running now; null when nothing is. To be given to {@link #giveUp} later. */
    synchronized Object current() {
        return running;
    }

    /** Lets the next piece begin although this one has not ended. @return whether it had not */
    synchronized boolean giveUp(Object stuck) {
        if (stuck == null || running != stuck) {
            return false;
        }
        running = null;
        next();
        return true;
    }
}
