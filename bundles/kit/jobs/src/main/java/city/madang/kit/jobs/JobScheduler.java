// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.job.Job;
import city.madang.job.Schedule;
import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.Jobs;
import city.madang.kit.Languages;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs that are known on this node when they are due and no other node runs them. Looks at the table every second: a
 * clock that is moved, a press on "run now" and a lost node are all seen by that one look.
 */
@Component(
        service = {Jobs.class, Mount.class, JobScheduler.class},
        property = "concern=jobs",
        configurationPid = JobsConfig.PID)
public final class JobScheduler implements Jobs, Mount, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final Duration CLOSING = Duration.ofSeconds(10);
    private static final int SHORTEST_LEASE = 5;

    private final JobTable table;
    private final Cities cities;
    private final Languages languages;
    private final Clock clock;
    private final Duration lease;
    private final int atOnce;
    private final LongSupplier nanoTime;
    private final Leases leases;
    private final JobRunner runner;
    private final Map<JobKey, KnownJob> known = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(JobScheduler::looker);
    private final ExecutorService workers = Executors.newCachedThreadPool(JobScheduler::worker);

    /** Looks every second. */
    @Activate
    public JobScheduler(
            @Reference Databases databases,
            @Reference DataFolder folder,
            @Reference Cities cities,
            @Reference Languages languages,
            @Reference Clock clock,
            JobsConfig config) {
        this(
                new JobTable(databases, folder.node(), folder.node() + "/" + UUID.randomUUID()),
                cities,
                languages,
                clock,
                Duration.ofSeconds(Math.max(SHORTEST_LEASE, config.leaseSeconds())),
                config.atOnce(),
                System::nanoTime);
        looking.scheduleWithFixedDelay(this::lookQuietly, 1, 1, TimeUnit.SECONDS);
    }

    /** Looks only when told to; for tests. */
    public JobScheduler(Databases databases, String node, Cities cities, Languages languages, Clock clock) {
        this(
                new JobTable(databases, node, node + "/" + UUID.randomUUID()),
                cities,
                languages,
                clock,
                Duration.ofSeconds(30),
                4,
                System::nanoTime);
    }

    /**
     * @param lease after how long without a sign of life a run is taken over
     * @param atOnce jobs that run here at the same time
     * @param nanoTime measures leases
     */
    JobScheduler(
            JobTable table,
            Cities cities,
            Languages languages,
            Clock clock,
            Duration lease,
            int atOnce,
            LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.table = table;
        this.cities = cities;
        this.languages = languages;
        this.clock = clock;
        this.lease = lease;
        this.atOnce = atOnce;
        leases = new Leases(lease);
        runner = new JobRunner(table, clock);
    }

    private static Thread looker(Runnable work) {
        var thread = new Thread(work, "madang-jobs");
        thread.setDaemon(true);
        return thread;
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "madang-job");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public AutoCloseable schedule(String module, String name, Schedule schedule, Job job) {
        var texts = languages.texts(module, job.getClass().getClassLoader());
        var added = new KnownJob(new JobKey(module, name), schedule, job, texts);
        if (known.putIfAbsent(added.key(), added) != null) {
            throw new IllegalArgumentException("there is a job " + added.key() + " already");
        }
        return () -> end(List.of(added));
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        var offered = module.offer().jobs();
        table.forgetAllBut(module.id(), offered.keySet());
        offered.forEach((name, offer) -> schedule(module.id(), name, offer.schedule(), offer.job()));
        return () -> end(known.values().stream()
                .filter(job -> job.key().module().equals(module.id()))
                .toList());
    }

    /** All are told before the first is waited for. */
    private void end(List<KnownJob> ending) {
        var until = System.nanoTime() + CLOSING.toNanos();
        var runs = ending.stream().collect(Collectors.toMap(job -> job, KnownJob::close));
        for (var job : ending) {
            if (!isOver(runs.get(job), until - System.nanoTime())) {
                LOG.warn("Job {} does not stop; another node may run it meanwhile", job.key());
            }
            known.remove(job.key(), job);
        }
    }

    private static boolean isOver(Optional<ActiveRun> run, long nanos) {
        try {
            return run.isEmpty() || run.get().awaitOver(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("The jobs wait for the database", e);
        }
    }

    /** Renews what runs here, and begins what is due. */
    void look() {
        renewAll();
        var times = new Timetable(cities.city().zone());
        var rows = table.all().stream().collect(Collectors.toMap(JobRow::key, row -> row));
        for (var job : known.values()) {
            var row = rows.get(job.key());
            if (row == null) {
                table.insert(job.key(), times.text(job.schedule()), times.next(job.schedule(), clock.instant()));
            } else {
                consider(job, row, times);
            }
        }
    }

    private void consider(KnownJob job, JobRow row, Timetable times) {
        var abandoned = leases.isAbandoned(row, nanoTime.getAsLong());
        if (job.active().isPresent()) {
            return;
        }
        var now = clock.instant();
        if (abandoned) {
            LOG.warn("Job {} was left by its node and is taken over", job.key());
            begin(job, row, times);
        } else if (row.owner().isEmpty() && !row.schedule().equals(times.text(job.schedule()))) {
            table.reschedule(row, times.text(job.schedule()), times.next(job.schedule(), now));
        } else if (row.owner().isEmpty() && row.isDue(now)) {
            begin(job, row, times);
        }
    }

    private void begin(KnownJob job, JobRow row, Timetable times) {
        if (running() >= atOnce) {
            return;
        }
        var now = clock.instant();
        var due = row.dueAt().orElse(row.nextAt().isAfter(now) ? now : row.nextAt());
        var claimed = table.claim(row, due, now);
        if (claimed.isPresent()) {
            var run = new ActiveRun(claimed.get(), row.failures(), nanoTime);
            if (job.begin(run)) {
                workers.execute(() -> runner.run(job, run, times));
            } else {
                table.release(run.row().ended(RunRow.Result.STOPPED, 0, ""), due, row.failures());
            }
        }
    }

    private long running() {
        return known.values().stream().filter(job -> job.active().isPresent()).count();
    }

    private void renewAll() {
        for (var job : known.values()) {
            job.active().ifPresent(run -> renew(job, run));
        }
    }

    /** A run that cannot be renewed in time is stopped before another node takes it over. */
    private void renew(KnownJob job, ActiveRun run) {
        if (run.nanosSinceRenewal() < lease.toNanos() / 3) {
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
            if (run.nanosSinceRenewal() > lease.toNanos() / 3 * 2) {
                run.stop();
            }
        }
    }

    /** Begins what is due and returns when it is done; for tests. */
    public void runDue() {
        look();
        look();
        for (var job : known.values()) {
            if (!isOver(job.active(), TimeUnit.MINUTES.toNanos(1))) {
                throw new IllegalStateException(job.key() + " takes too long");
            }
        }
    }

    /** Lets a job run as soon as a node is free for it. */
    void ask(JobKey key) {
        table.ask(key);
    }

    JobTable table() {
        return table;
    }

    Optional<KnownJob> find(JobKey key) {
        return Optional.ofNullable(known.get(key));
    }

    @Deactivate
    @Override
    public void close() {
        looking.shutdown();
        end(List.copyOf(known.values()));
        workers.shutdown();
        try {
            looking.awaitTermination(CLOSING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        table.close();
    }
}
