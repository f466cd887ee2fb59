// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.OpenModule;
import city.madang.module.ModuleState;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens and closes solutions, one after the other, on a thread of its own. Nothing here waits for an installation: the
 * container's thread that stops a bundle waits for this one.
 */
public final class Openings implements AutoCloseable {
    /** The reason beside STARTING while a module is migrated and mounted. */
    public static final String OPENING = "opening";

    private static final Logger LOG = LoggerFactory.getLogger(Openings.class);

    /** Calls under way get 10 s of it (see {@link city.madang.kit.Mount}); the rest is for everything else. */
    private static final int CLOSING_SECONDS = 15;

    /** Migrations of other modules may have to end before. */
    private static final int HOLDING_SECONDS = 120;

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final KitServices services;
    private final Mounts mounts;
    private final ModuleStates states;
    private final Predicate<String> wanted;
    private final Duration retry;
    private final DemoFilling demos;
    private final ScheduledThreadPoolExecutor own = new ScheduledThreadPoolExecutor(1, Openings::thread);
    private final Map<Solution, String> versions = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<String, OpenSolution> open = new ConcurrentHashMap<>();
    private final Set<String> held = new HashSet<>();
    private volatile boolean stopping;

    /** @param wanted whether the city wants a module; asked when one was closed */
    public Openings(KitServices services, Mounts mounts, ModuleStates states, Predicate<String> wanted) {
        this(services, mounts, states, wanted, RETRY);
    }

    /** @param retry after how long a module is opened again that found no database */
    Openings(KitServices services, Mounts mounts, ModuleStates states, Predicate<String> wanted, Duration retry) {
        this.services = services;
        this.mounts = mounts;
        this.states = states;
        this.wanted = wanted;
        this.retry = retry;
        this.demos = new DemoFilling(services);
        own.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Opens the solution soon. */
    public void add(Solution solution, String version) {
        versions.put(solution, version);
        own.execute(() -> open(solution));
    }

    /** Closes the solution and returns when nothing of it is in use any more, or after 15 s. */
    public void remove(Solution solution) {
        versions.remove(solution);
        try {
            await(own.submit(() -> close(solution)));
        } catch (RejectedExecutionException e) {
            LOG.debug("All solutions are closed already", e);
        }
    }

    /**
     * Closes a module and keeps it closed, whichever bundles of it come and go, so that its tables can be changed under it.
     *
     * @return opens the solution that is there then; not called on the thread of openings
     * @throws TimeoutException when something of the module is in use even after {@value #HOLDING_SECONDS} s; it is opened again
     */
    public Runnable hold(String module) throws InterruptedException, TimeoutException {
        try {
            own.submit(() -> shut(module)).get(HOLDING_SECONDS, TimeUnit.SECONDS);
            return () -> release(module);
        } catch (TimeoutException | InterruptedException e) {
            release(module);
            throw e;
        } catch (ExecutionException e) {
            release(module);
            throw new IllegalStateException(e.getCause());
        }
    }

    private void shut(String module) {
        held.add(module);
        Optional.ofNullable(open.get(module)).ifPresent(this::close);
    }

    /** Whatever came meanwhile was passed over in its turn, so each solution is opened once. */
    private void release(String module) {
        own.execute(() -> {
            held.remove(module);
            List.copyOf(versions.keySet()).stream()
                    .filter(solution -> isOf(module, solution))
                    .forEach(this::open);
        });
    }

    private static boolean isOf(String module, Solution solution) {
        var declared = solution.getClass().getAnnotation(SolutionModule.class);
        return declared != null && declared.id().equals(module);
    }

    /** A module, while it is open. */
    public Optional<OpenModule> opened(String module) {
        return Optional.ofNullable(open.get(module)).map(OpenSolution::module);
    }

    /** Closes all solutions; afterwards {@link #remove} has nothing to wait for. */
    @Override
    public void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        var all = own.submit(() -> {
            List.copyOf(open.values()).forEach(this::close);
            demos.close();
        });
        own.shutdown();
        await(all);
    }

    private void open(Solution solution) {
        var version = versions.get(solution);
        if (version == null || stopping) {
            return;
        }
        try {
            var declared = Declaration.of(solution, version);
            if (held.contains(declared.id())) {
                LOG.debug("Module {} is held; it opens later", declared.id());
            } else if (isOpen(declared.id(), solution)) {
                LOG.debug("Module {} is open already", declared.id());
            } else if (open.containsKey(declared.id())) {
                LOG.warn("Two bundles are the module {}; the second one stays closed", declared.id());
            } else {
                states.set(declared.id(), version, ModuleState.STARTING, OPENING);
                open(declared, solution);
            }
        } catch (IllegalArgumentException e) {
            LOG.warn("A solution cannot be opened: {}", e.getMessage());
        }
    }

    private boolean isOpen(String module, Solution solution) {
        var opened = open.get(module);
        return opened != null && opened.isOf(solution);
    }

    private void open(Declaration declared, Solution solution) {
        var start = System.nanoTime();
        try {
            var opened = OpenSolution.open(declared, solution, services, mounts);
            open.put(declared.id(), opened);
            var note = demos.fill(declared.id(), opened.module().offer());
            LOG.info("Module {} opened in {} ms", declared.id(), (System.nanoTime() - start) / 1_000_000);
            states.set(declared.id(), declared.version(), ModuleState.OPEN, note);
        } catch (Exception | LinkageError e) {
            failed(declared, solution, e);
        }
    }

    private void failed(Declaration declared, Solution solution, Throwable why) {
        if (why instanceof DatabaseUnavailable) {
            own.schedule(() -> openAgain(declared, solution), retry.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            LOG.warn("Module {} {} did not open", declared.id(), declared.version(), why);
        }
        states.set(declared.id(), declared.version(), ModuleState.FAILED, Reason.of(why));
    }

    private void openAgain(Declaration declared, Solution solution) {
        if (versions.containsKey(solution) && !open.containsKey(declared.id()) && !stopping) {
            open(solution);
        }
    }

    private void close(Solution solution) {
        var opened = open.values().stream().filter(one -> one.isOf(solution)).findFirst();
        if (opened.isPresent()) {
            close(opened.get());
        } else {
            neverOpened(solution);
        }
    }

    private void close(OpenSolution opened) {
        states.set(opened.id(), ModuleState.CLOSING, "");
        opened.close();
        open.remove(opened.id());
        closed(opened.id());
    }

    private void neverOpened(Solution solution) {
        try {
            var id = Declaration.of(solution, "").id();
            if (!open.containsKey(id)) {
                closed(id);
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("A solution without a valid declaration went", e);
        }
    }

    private void closed(String module) {
        if (wanted.test(module)) {
            states.set(module, ModuleState.STARTING, "waits for its bundle");
        } else {
            states.set(module, ModuleState.ABSENT, "");
        }
    }

    private static void await(Future<?> closing) {
        try {
            closing.get(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Not closed within {} s; its bundle stops all the same", CLOSING_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.warn("Closing failed", e.getCause());
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "madang-openings");
        thread.setDaemon(true);
        return thread;
    }
}
