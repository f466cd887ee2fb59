// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the table and begins what is due on this node. Used by one thread. */
final class Foreman {
    private static final Logger LOG = LoggerFactory.getLogger(Foreman.class);

    /** By how much clocks of nodes may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private final JobTable table;
    private final Clock clock;
    private final Pace pace;
    private final Executor workers;
    private final Leases leases;
    private final JobRunner runner;

    Foreman(JobTable table, Clock clock, Pace pace, Executor workers) {
        this.table = table;
        this.clock = clock;
        this.pace = pace;
        this.workers = workers;
        leases = new Leases(pace.lease());
        runner = new JobRunner(table, clock);
    }

    /** Renews what runs here, and begins what is due. Returns how many were begun. */
    int look(Collection<KnownJob> known, Timetable times) {
        known.forEach(job -> job.active().ifPresent(run -> renew(job, run)));
        var rows = table.all().stream().collect(Collectors.toMap(JobRow::key, row -> row));
        long free = pace.atOnce()
                - known.stream()
                        .filter(job -> !job.isStanding() && job.active().isPresent())
                        .count();
        int begun = 0;
        for (var job : known) {
            var row = rows.get(job.key());
            if (row == null) {
                table.insert(job.key(), times.text(job.schedule()), times.next(job.schedule(), clock.instant()));
            } else if (consider(job, row, times, job.isStanding() || begun < free)) {
                begun++;
            }
        }
        return begun;
    }

    /** Whether a run was begun. */
    private boolean consider(KnownJob job, JobRow row, Timetable times, boolean mayBegin) {
        var abandoned = leases.isAbandoned(row, pace.nanoTime().getAsLong());
        if (job.active().isPresent() || row.owner().isPresent() && !abandoned) {
            return false;
        }
        var now = clock.instant();
        if (abandoned) {
            LOG.warn("Job {} was left by its node and is taken over", job.key());
        } else if (isOutdated(job, row, times, now)) {
            table.reschedule(row, times.text(job.schedule()), times.next(job.schedule(), now));
            return false;
        }
        return mayBegin && (abandoned || row.isDue(now)) && begin(job, row, times, now);
    }

    /** Another schedule, or a demo's clock that was put back. */
    private static boolean isOutdated(KnownJob job, JobRow row, Timetable times, Instant now) {
        return !row.schedule().equals(times.text(job.schedule()))
                || row.failures() == 0 && row.nextAt().isAfter(times.next(job.schedule(), now.plus(CLOCKS_DIFFER)));
    }

    private boolean begin(KnownJob job, JobRow row, Timetable times, Instant now) {
        var due = row.dueAt().orElse(row.nextAt().isAfter(now) ? now : row.nextAt());
        var claimed = table.claim(row, due, now);
        if (claimed.isEmpty()) {
            return false;
        }
        var run = new ActiveRun(claimed.get(), row.failures(), pace.nanoTime());
        if (!job.begin(run)) {
            table.release(run.row().ended(RunRow.Result.STOPPED, 0, ""), due, row.failures());
            return false;
        }
        workers.execute(() -> runner.run(job, run, times));
        return true;
    }

    /** A run that cannot be renewed in time is stopped before another node takes it over. */
    private void renew(KnownJob job, ActiveRun run) {
        var third = pace.lease().toNanos() / 3;
        if (run.nanosSinceRenewal() < third) {
            return;
        }
        try {
            if (table.renew(run.row())) {
                run.renewed();
                return;
            }
            run.stop();
        } catch (RuntimeException e) {
            LOG.debug("Job {} could not be renewed", job.key(), e);
            if (run.nanosSinceRenewal() > third * 2) {
                run.stop();
            }
        }
    }
}
