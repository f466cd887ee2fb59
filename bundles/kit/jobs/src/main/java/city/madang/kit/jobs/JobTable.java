// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The jobs of the city in its database, where the nodes agree who runs what: a change succeeds for the one node that saw the row
 * as it still is.
 */
final class JobTable implements AutoCloseable {
    /** Runs of one job that are kept. */
    static final int KEPT_RUNS = 100;

    private final ModuleDatabase database;
    private final String node;
    private final String owner;

    /**
     * @param node for the history
     * @param owner names this process among all that ever run
     */
    JobTable(Databases databases, String node, String owner) {
        this.node = node;
        this.owner = owner;
        database = databases.open("jobs", JobTable.class.getClassLoader());
        database.parse(List.of(JobMapper.class));
    }

    /** For a process that starts now. */
    static JobTable of(Databases databases, String node) {
        return new JobTable(databases, node, node + "/" + UUID.randomUUID());
    }

    List<JobRow> all() {
        return read(JobMapper::all);
    }

    void insert(JobKey key, String schedule, Instant nextAt) {
        change(jobs -> jobs.insert(key.module(), key.name(), schedule, nextAt));
    }

    void reschedule(JobRow seen, String schedule, Instant nextAt) {
        change(jobs -> jobs.reschedule(seen, schedule, nextAt));
    }

    /** Begins a run when nobody else has begun one since the row was seen; also a run that its owner has left. */
    Optional<RunRow> claim(JobRow seen, Instant due, Instant now) {
        return change(jobs -> {
            if (jobs.claim(seen, owner, due) == 0) {
                return Optional.empty();
            }
            if (seen.owner().isPresent()) {
                jobs.lost(seen.module(), seen.name());
            }
            var run = new RunRow(
                    seen.module(),
                    seen.name(),
                    seen.runs() + 1,
                    node,
                    due,
                    now,
                    Optional.empty(),
                    RunRow.Result.RUNNING,
                    "");
            jobs.begin(run);
            jobs.forgetRuns(run.module(), run.name(), run.run() - KEPT_RUNS);
            return Optional.of(run);
        });
    }

    /** Says that this process still runs it; false when another node has taken it over. */
    boolean renew(RunRow run) {
        return change(jobs -> jobs.renew(run.module(), run.name(), run.run(), owner)) == 1;
    }

    /** Ends a run; false when another node had taken it over, and then nothing is written. */
    boolean release(RunRow ended, Instant nextAt, int failures) {
        return change(jobs -> {
            var ours = jobs.release(ended, owner, nextAt, failures) == 1;
            if (ours) {
                jobs.end(ended);
            }
            return ours;
        });
    }

    /** Lets it run now, or once more when it is running. */
    void ask(JobKey key) {
        change(jobs -> jobs.ask(key.module(), key.name()));
    }

    void forgetAllBut(String module, Collection<String> names) {
        change(jobs -> jobs.forget(module, names));
    }

    /** The history too. */
    void erase(String module) {
        change(jobs -> {
            jobs.erase(module);
            jobs.eraseRuns(module);
            return null;
        });
    }

    List<RunRow> runs(JobKey key, int most) {
        return read(jobs -> jobs.runs(key.module(), key.name(), most));
    }

    List<RunRow> lastRuns() {
        return read(JobMapper::lastRuns);
    }

    /** How far the city's clock is put forward in a demo. */
    Duration ahead() {
        return Duration.ofMillis(read(JobMapper::ahead));
    }

    void forward(Duration by) {
        change(jobs -> jobs.forward(by.toMillis()));
    }

    void backToZero() {
        change(JobMapper::backToZero);
    }

    private <T> T read(Function<JobMapper, T> question) {
        return database.read(tx -> question.apply(tx.mapper(JobMapper.class)));
    }

    private <T> T change(Function<JobMapper, T> act) {
        return database.inTransaction(tx -> act.apply(tx.mapper(JobMapper.class)));
    }

    @Override
    public void close() {
        database.close();
    }
}
