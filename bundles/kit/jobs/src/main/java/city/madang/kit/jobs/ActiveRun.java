// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.job.JobRun;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A run under way on this node. */
final class ActiveRun implements JobRun {
    private static final int NOTE_LENGTH = 200;

    private final RunRow row;
    private final int failuresBefore;
    private final LongSupplier nanoTime;
    private final long startedNanos;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile long renewedNanos;
    private volatile boolean stopping;
    private volatile String note = "";
    private Thread worker;

    /**
     * @param failuresBefore how often the job failed in a row before
     * @param nanoTime measures how long it takes
     */
    ActiveRun(RunRow row, int failuresBefore, LongSupplier nanoTime) {
        this.row = row;
        this.failuresBefore = failuresBefore;
        this.nanoTime = nanoTime;
        startedNanos = nanoTime.getAsLong();
        renewedNanos = startedNanos;
    }

    RunRow row() {
        return row;
    }

    int failuresBefore() {
        return failuresBefore;
    }

    @Override
    public Instant due() {
        return row.dueAt();
    }

    @Override
    public boolean stopping() {
        return stopping;
    }

    @Override
    public void note(String text) {
        note = text.length() <= NOTE_LENGTH ? text : text.substring(0, NOTE_LENGTH);
    }

    String note() {
        return note;
    }

    void renewed() {
        renewedNanos = nanoTime.getAsLong();
    }

    long nanosSinceRenewal() {
        return nanoTime.getAsLong() - renewedNanos;
    }

    long tookMillis() {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - startedNanos);
    }

    /** From here to {@link #leave} the thread is interrupted when the run has to stop. */
    synchronized void enter() {
        worker = Thread.currentThread();
        if (stopping) {
            worker.interrupt();
        }
    }

    /** Afterwards nobody interrupts the thread any more; a late interruption is forgotten. */
    synchronized void leave() {
        worker = null;
        Thread.interrupted();
    }

    synchronized void stop() {
        stopping = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    /** Everything about it is written. */
    void over() {
        over.countDown();
    }

    boolean awaitOver(long nanos) throws InterruptedException {
        return over.await(nanos, TimeUnit.NANOSECONDS);
    }
}
