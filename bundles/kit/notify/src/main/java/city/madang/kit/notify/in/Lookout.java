// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.Cities;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again for what people wrote, on a thread of its own; never in a demo. */
public final class Lookout {
    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
    private static final int CLOSING_SECONDS = 10;

    private final String name;
    private final Cities cities;
    private final Look look;
    private final Function<Exception, String> problemOf;
    private final ScheduledExecutorService thread;
    private volatile String problem = "";

    /** Takes what is there now. */
    public interface Look {
        void look() throws Exception;
    }

    /**
     * Looks only once it is started.
     *
     * @param name of the thread
     * @param problemOf what {@link #problem} tells after a failure; empty text when the failure is only logged
     */
    public Lookout(String name, Cities cities, Look look, Function<Exception, String> problemOf) {
        this.name = name;
        this.cities = cities;
        this.look = look;
        this.problemOf = problemOf;
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var named = new Thread(work, name);
            named.setDaemon(true);
            return named;
        });
    }

    /** @param least seconds between two looks, and before the first; more if {@code seconds} is more */
    public void start(int least, int seconds) {
        thread.scheduleWithFixedDelay(this::round, least, Math.max(least, seconds), TimeUnit.SECONDS);
    }

    /** Why the last looks failed; empty text after one that did not. */
    public String problem() {
        return problem;
    }

    /** Not even an error ends the looking: what is thrown here would silently stop the thread's schedule. */
    void round() {
        try {
            if (!cities.city().demo()) {
                look.look();
                problem = "";
            }
        } catch (DatabaseUnavailable e) {
            LOG.debug("{} waits for the database", name, e);
        } catch (Exception e) {
            failed(e);
        } catch (Error e) {
            LOG.error("{} failed; tried again later", name, e);
        }
    }

    private void failed(Exception failure) {
        var now = problemOf.apply(failure);
        if (now.isEmpty()) {
            LOG.warn("{} failed; tried again later", name, failure);
            return;
        }
        if (problem.isEmpty()) {
            LOG.warn("{} takes nothing at the moment; tried again: {}", name, now);
        }
        problem = now;
    }

    /** Returns when a look that has begun is over, or after 10 s. */
    public void finish() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    }

    /** Breaks off a look that has begun. */
    public void stop() {
        thread.shutdownNow();
    }
}
