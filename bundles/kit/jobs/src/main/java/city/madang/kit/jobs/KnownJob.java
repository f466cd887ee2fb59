// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.job.Job;
import city.madang.job.Schedule;
import city.madang.l10n.Texts;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A job that this node can run. */
final class KnownJob {
    private final JobKey key;
    private final Schedule schedule;
    private final Job job;
    private final Texts texts;
    private final AtomicReference<ActiveRun> active = new AtomicReference<>();
    private boolean closed;

    /** @param texts of its module, for its title */
    KnownJob(JobKey key, Schedule schedule, Job job, Texts texts) {
        this.key = key;
        this.schedule = schedule;
        this.job = job;
        this.texts = texts;
    }

    JobKey key() {
        return key;
    }

    Schedule schedule() {
        return schedule;
    }

    Job job() {
        return job;
    }

    Texts texts() {
        return texts;
    }

    /** Whether it goes on until it is told to stop. */
    boolean isStanding() {
        return schedule instanceof Schedule.Always;
    }

    Optional<ActiveRun> active() {
        return Optional.ofNullable(active.get());
    }

    /** False when it was closed meanwhile. */
    synchronized boolean begin(ActiveRun run) {
        if (!closed) {
            active.set(run);
        }
        return !closed;
    }

    void ended() {
        active.set(null);
    }

    /** No run begins any more, and one under way is told to stop. */
    synchronized Optional<ActiveRun> close() {
        closed = true;
        var run = active();
        run.ifPresent(ActiveRun::stop);
        return run;
    }
}
