// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static city.madang.module.ModuleState.UNKNOWN;

import city.madang.kit.ModuleTables;
import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.modules.opening.ModuleStates;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the node to the city file: at start, when the file or the modules folder changes, and on command. Everything happens
 * on one thread of its own, one thing after the other, and not before the container's own start is over.
 */
public final class Installer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Installer.class);
    private static final int LOOK_EVERY_SECONDS = 2;

    private final Node node;
    private final Refusals refusals;
    private final Steps steps;
    private final Care care;
    private final AllPacks packs;
    private final Wishes wishes;
    private final RollBack rollBack;
    private final Recovery recovery;
    private final ScheduledThreadPoolExecutor own = new ScheduledThreadPoolExecutor(1, Installer::thread);
    private final AutoCloseable following;

    /** Nothing happens before {@link #start}. */
    public Installer(Node node, Belongings belongings, Settings settings) {
        this.node = node;
        var states = node.states();
        refusals = new Refusals(states);
        steps = new Steps(states);
        var placing = new Placing(node.container(), states, settings.repository(), settings.patience());
        care = new Care(belongings, node.openings(), steps, placing, settings.snapshots());
        packs = new AllPacks(node.container(), node.catalogue(), settings.repository());
        var installation = new Installation(placing, states, refusals, steps, care);
        wishes = new Wishes(node, installation, placing, refusals);
        rollBack = new RollBack(node.catalogue(), placing, care, refusals, steps, states);
        recovery = new Recovery(node.catalogue(), placing, care, refusals, steps);
        own.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        following = node.city().onChange(() -> later(this::follow));
    }

    /** Everything that an installation changes or asks. */
    public record Node(
            Container container, Catalogue catalogue, CityFile city, ModuleStates states, Holding openings) {}

    /**
     * Settings of the installer.
     *
     * @param repository the container's local Maven repository, where dropped KARs are copied
     * @param patience how long an installed module may take until it is open
     * @param snapshots how many of a module are kept
     */
    public record Settings(Path repository, Duration patience, int snapshots) {}

    /** Languages that the city can choose. */
    public List<Locale> languages() {
        return packs.languages();
    }

    /** Ids of languages and drivers that the city file wants and that are nowhere, or that nobody has trusted. */
    public Map<Kind, Set<String>> missing() {
        return packs.missing();
    }

    /** Begins to bring the node to the city file, and ends before what a stop interrupted. No module may be open yet. */
    public void start() {
        recovery.hold();
        later(() -> {
            node.container().awaitBoot();
            node.catalogue().refresh();
            recovery.end();
            follow();
        });
        own.scheduleWithFixedDelay(
                () -> quietly(this::lookIntoFolder), LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Adds the newest version, and every module that it needs, to the city file and to the node. */
    public CompletableFuture<Void> install(String id) {
        return later(() -> {
            refusals.forget(id);
            node.catalogue().refresh();
            var newest = node.catalogue().newest(id);
            if (newest.isPresent()) {
                wishes.add(newest.get());
            } else {
                wishes.notFound(id);
            }
        });
    }

    /** The same with a version of one's own choice. */
    public CompletableFuture<Void> update(String id, String version) {
        return later(() -> {
            refusals.forget(id);
            node.catalogue().refresh();
            var entry = node.catalogue().find(id, version);
            if (entry.isPresent()) {
                wishes.add(entry.get());
            } else if (node.catalogue().newest(id).isPresent()) {
                refusals.refuse(id, new Refusal.NoSuchVersion(version));
            } else {
                refusals.refuse(id, UNKNOWN, new Refusal.NoSuchVersion(version));
            }
        });
    }

    /**
     * Takes the module off the city file and away from the node, unless another wanted one needs it. What was kept of a module that
     * is not there can be deleted too.
     */
    public CompletableFuture<Void> remove(String id, Disposal data) {
        return later(() -> {
            refusals.forget(id);
            wishes.remove(id, data);
        });
    }

    /** What can be gone back to, newest first. */
    public List<Snapshot> snapshots(String id) {
        return care.snapshots().list(id);
    }

    /**
     * What was written since a snapshot was made; may take as long as reading the module's tables.
     *
     * @throws IOException when the snapshot is not there or not whole
     */
    public ModuleTables.Difference newer(String id, String snapshot) throws IOException {
        var found = care.snapshots().find(id, snapshot).orElseThrow(() -> new NoSuchFileException(snapshot));
        return care.snapshots().since(id, found);
    }

    /**
     * Brings back the version of the snapshot with its data. What was written since is exported into the data folder before, and a
     * snapshot of the present state is made, so that one can go forward again.
     */
    public CompletableFuture<Void> rollBack(String id, String snapshot) {
        return later(() -> {
            refusals.forget(id);
            node.catalogue().refresh();
            rollBack.to(id, snapshot);
        });
    }

    /** Key of a text that says what is being done with the module now: {@code store.step.<what>.text}. */
    public Optional<String> progress(String id) {
        return steps.of(id).map(Step::key);
    }

    /** Why the last thing that was asked for the module was not done, or not as it was asked; empty when it was. */
    public Optional<Refusal> refusal(String id) {
        return refusals.of(id);
    }

    /** How long the module was closed by its last change; empty when it never was since it came or the node started. */
    public Optional<Duration> gap(String id) {
        return node.states().gap(id);
    }

    @Override
    public void close() {
        care.marks().stop();
        own.shutdownNow();
        try {
            following.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether what was under way when it was closed has ended within this time; who starts another one on the same folders waits. */
    boolean hasEnded(Duration longest) throws InterruptedException {
        return own.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookIntoFolder() throws Exception {
        if (node.catalogue().refreshWhenFolderChanged()) {
            follow();
        }
    }

    /** Languages come first: a city is ready when its modules are, and then speaks them. */
    private void follow() throws Exception {
        packs.follow(node.city());
        wishes.follow();
    }

    /** Work of the installing thread. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private CompletableFuture<Void> later(Work work) {
        try {
            return CompletableFuture.runAsync(() -> quietly(work), own);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(null);
        }
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("The node was not brought to the city file", e);
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "madang-installer");
        thread.setDaemon(true);
        return thread;
    }
}
