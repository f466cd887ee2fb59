// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.kit.jobs.RunRow.Result;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a claimed job and writes how it ended. */
final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobTable table;
    private final Clock clock;

    JobRunner(JobTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void run(KnownJob known, ActiveRun run, Timetable times) {
        try {
            var ended = runToItsEnd(known, run);
            record(known, run, ended, times);
        } catch (RuntimeException e) {
            LOG.warn("How job {} ended could not be written; it will be taken for lost and run again", known.key(), e);
        } finally {
            known.ended();
            run.over();
        }
    }

    private static RunRow runToItsEnd(KnownJob known, ActiveRun run) {
        run.enter();
        Throwable thrown = null;
        try {
            known.job().run(run);
        } catch (Exception | LinkageError | AssertionError e) {
            thrown = e;
        } finally {
            run.leave();
        }
        if (thrown == null) {
            return run.row().ended(Result.DONE, run.tookMillis(), run.note());
        }
        if (run.stopping()) {
            return run.row().ended(Result.STOPPED, run.tookMillis(), run.note());
        }
        explain(known, run, thrown);
        return run.row()
                .ended(Result.FAILED, run.tookMillis(), thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
    }

    private static void explain(KnownJob known, ActiveRun run, Throwable thrown) {
        if (run.failuresBefore() == 0) {
            LOG.warn("Job {} failed; it is tried again", known.key(), thrown);
        } else {
            LOG.warn("Job {} failed for the {}th time in a row: {}", known.key(), run.failuresBefore() + 1, thrown);
        }
    }

    private void record(KnownJob known, ActiveRun run, RunRow ended, Timetable times) {
        var failures = ended.result() == Result.FAILED ? run.failuresBefore() + 1 : 0;
        if (!table.release(ended, nextAfter(known, ended, failures, times), failures)) {
            LOG.warn("Job {} was taken over by another node before it ended here", known.key());
        }
    }

    /** What was stopped is still due; a period counts from the start, and is over when the run took longer. */
    private Instant nextAfter(KnownJob known, RunRow ended, int failures, Timetable times) {
        var now = clock.instant();
        if (ended.result() == Result.STOPPED) {
            return ended.dueAt();
        }
        if (failures > 0) {
            return known.isStanding() ? Timetable.soon(now) : Timetable.again(now, failures);
        }
        var next = times.next(known.schedule(), ended.startedAt());
        return next.isBefore(now) ? times.nextOrNow(known.schedule(), now) : next;
    }
}
