// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.kit.Cities;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the clock of a demo forward, on all nodes and past a restart: how far is kept in the database, and each node looks there
 * every second. Does nothing in a city that is no demo.
 */
@Component(service = DemoClock.class, immediate = true)
public final class DemoClock implements AutoCloseable {
    /** A year and a bit: no demo needs more, and calendars are known that far. */
    static final Duration FARTHEST = Duration.ofDays(400);

    private static final Logger LOG = LoggerFactory.getLogger(DemoClock.class);

    private final JobTable table;
    private final CityClock clock;
    private final Cities cities;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "madang-demo-clock");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public DemoClock(@Reference JobScheduler jobs, @Reference CityClock clock, @Reference Cities cities) {
        this(jobs.table(), clock, cities);
        looking.scheduleWithFixedDelay(this::followQuietly, 0, 1, TimeUnit.SECONDS);
    }

    /** Follows only when told to. */
    DemoClock(JobTable table, CityClock clock, Cities cities) {
        this.table = table;
        this.clock = clock;
        this.cities = cities;
    }

    boolean isThere() {
        return cities.city().demo();
    }

    Duration ahead() {
        return clock.ahead();
    }

    /** False when that would be too far. */
    boolean forward(Duration by) {
        var near = table.ahead().plus(by).compareTo(FARTHEST) <= 0;
        if (near) {
            table.forward(by);
            follow();
        }
        return near;
    }

    /** Shows the machine's time again; jobs that were planned later are planned anew. */
    void back() {
        table.backToZero();
        follow();
    }

    void follow() {
        if (isThere()) {
            clock.ahead(table.ahead());
        }
    }

    private void followQuietly() {
        try {
            follow();
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("The clock waits for the database", e);
        }
    }

    @Deactivate
    @Override
    public void close() {
        looking.shutdownNow();
    }
}
