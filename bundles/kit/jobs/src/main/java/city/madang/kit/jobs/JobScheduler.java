// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.job.Job;
import city.madang.job.Schedule;
import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.Jobs;
import city.madang.kit.Languages;
import city.madang.kit.ModuleHoldings;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
        service = {Jobs.class, Mount.class, ModuleHoldings.class, JobScheduler.class},
        property = "concern=jobs",
        configurationPid = JobsConfig.PID)
public final class JobScheduler implements Jobs, Mount, ModuleHoldings, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final JobTable table;
    private final Cities cities;
    private final Languages languages;
    private final Foreman foreman;
    private final Map<JobKey, KnownJob> known = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(work -> daemon("madang-jobs", work));
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> daemon("madang-job", work));

    /** Looks every second. */
    @Activate
    public JobScheduler(
            @Reference Databases databases,
            @Reference DataFolder folder,
            @Reference Cities cities,
            @Reference Languages languages,
            @Reference Clock clock,
            JobsConfig config) {
        this(JobTable.of(databases, folder.node()), cities, languages, clock, Pace.of(config));
        looking.scheduleWithFixedDelay(this::lookQuietly, 1, 1, TimeUnit.SECONDS);
    }

    /** Looks only when told to; for tests. */
    public JobScheduler(Databases databases, String node, Cities cities, Languages languages, Clock clock) {
        this(JobTable.of(databases, node), cities, languages, clock, Pace.usual());
    }

    JobScheduler(JobTable table, Cities cities, Languages languages, Clock clock, Pace pace) {
        this.table = table;
        this.cities = cities;
        this.languages = languages;
        foreman = new Foreman(table, clock, pace, workers);
    }

    private static Thread daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
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

    @Override
    public void erase(String module) {
        table.erase(module);
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

    /** Renews what runs here, and begins what is due, as far as the node has room. Returns how many were begun. */
    int look() {
        return foreman.look(known.values(), new Timetable(cities.city().zone()));
    }

    /** Runs all that is due and returns when it is done, but for what goes on for ever; for tests. */
    public void runDue() {
        look(); // what is new is only noted
        do {
            awaitAll();
        } while (look() > 0);
    }

    private void awaitAll() {
        for (var job : known.values()) {
            if (!job.isStanding() && !isOver(job.active(), TimeUnit.MINUTES.toNanos(1))) {
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
