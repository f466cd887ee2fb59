// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static city.madang.module.ModuleState.FAILED;
import static city.madang.module.ModuleState.UNKNOWN;

import city.madang.kit.ModuleTables;
import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.Reason;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    private static final String COUNTRY = "madang-country-";
    private static final int LOOK_EVERY_SECONDS = 2;

    private final Container container;
    private final Catalogue catalogue;
    private final CityFile city;
    private final ModuleStates states;
    private final Installation installation;
    private final LanguagePacks languages;
    private final Packs countries;
    private final ScheduledThreadPoolExecutor own = new ScheduledThreadPoolExecutor(1, Installer::thread);
    private final AutoCloseable following;
    private final Refusals refusals;

    /** Nothing happens before {@link #start}. */
    public Installer(Container container, Catalogue catalogue, CityFile city, ModuleStates states, Settings settings) {
        this.container = container;
        this.catalogue = catalogue;
        this.city = city;
        this.states = states;
        this.refusals = new Refusals(states);
        this.installation = new Installation(container, states, settings.repository(), settings.patience());
        this.languages = new LanguagePacks(container);
        this.countries = new Packs(container, COUNTRY);
        own.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        following = city.onChange(() -> later(this::follow));
    }

    /**
     * Settings of the installer.
     *
     * @param repository the container's local Maven repository, where dropped KARs are copied
     * @param patience how long an installed module may take until it is open
     */
    public record Settings(Path repository, Duration patience) {}

    /** Languages that the city can choose. */
    public List<Locale> languages() {
        return languages.available();
    }

    /** Begins to bring the node to the city file. */
    public void start() {
        later(() -> {
            container.awaitBoot();
            catalogue.refresh();
            follow();
        });
        own.scheduleWithFixedDelay(
                () -> quietly(this::lookIntoFolder), LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Adds the newest version, and every module that it needs, to the city file and to the node. */
    public CompletableFuture<Void> install(String id) {
        return later(() -> {
            refusals.forget(id);
            catalogue.refresh();
            var newest = catalogue.newest(id);
            if (newest.isPresent()) {
                bringWithNeeds(newest.get());
            } else {
                refusals.refuse(id, UNKNOWN, new Refusal.InNoCatalogue(id));
            }
        });
    }

    /** The same with a version of one's own choice. */
    public CompletableFuture<Void> update(String id, String version) {
        return later(() -> {
            refusals.forget(id);
            catalogue.refresh();
            var entry = catalogue.find(id, version);
            if (entry.isPresent()) {
                bringWithNeeds(entry.get());
            } else {
                var state = catalogue.newest(id).isPresent() ? states.of(id).state() : UNKNOWN;
                refusals.refuse(id, state, new Refusal.NoSuchVersion(version));
            }
        });
    }

    /** Takes the module off the city file and away from the node, unless another wanted one needs it. */
    public CompletableFuture<Void> remove(String id, Disposal data) {
        return later(() -> {
            refusals.forget(id);
            var needing = wanted().stream()
                    .filter(other -> !other.equals(id) && needs(other).contains(id))
                    .toList();
            if (!needing.isEmpty()) {
                refusals.refuse(id, new Refusal.NeededBy(needing));
                return;
            }
            city.remove(id);
            takeAway(id);
        });
    }

    /** What can be gone back to, newest first. */
    public List<Snapshot> snapshots(String id) {
        return List.of();
    }

    /**
     * What was written since a snapshot was made; may take as long as reading the module's tables.
     *
     * @throws IOException when the snapshot is not there or not whole
     */
    public ModuleTables.Difference newer(String id, String snapshot) throws IOException {
        throw new NoSuchFileException(snapshot);
    }

    /**
     * Brings back the version of the snapshot with its data. What was written since is exported into the data folder before, and a
     * snapshot of the present state is made, so that one can go forward again.
     */
    public CompletableFuture<Void> rollBack(String id, String snapshot) {
        return later(() -> refusals.refuse(id, new Refusal.NoSuchSnapshot(snapshot)));
    }

    /** Key of a text that says what is being done with the module now: {@code store.step.<what>.text}. */
    public Optional<String> progress(String id) {
        return Optional.empty();
    }

    /** Why the last thing that was asked for the module was not done; empty when it was. */
    public Optional<Refusal> refusal(String id) {
        return refusals.of(id);
    }

    @Override
    public void close() {
        own.shutdownNow();
        try {
            following.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void lookIntoFolder() throws Exception {
        if (catalogue.refreshWhenFolderChanged()) {
            follow();
        }
    }

    /**
     * Everything that the city file wants and is not there, and the other way round. Languages come first: a city is ready when its
     * modules are, and then speaks them.
     */
    private void follow() throws Exception {
        if (city.isSetUp()) {
            languages.bring(city.city().languages());
            countries.bring(Set.of(COUNTRY + city.city().country().toLowerCase(Locale.ROOT)));
        } else {
            languages.bringAll();
        }
        if (city.modules().isEmpty()) {
            return;
        }
        var installed = Set.copyOf(installation.installed());
        for (var id : installed) {
            if (!wanted().contains(id)) {
                takeAway(id);
            }
        }
        for (var id : wanted()) {
            if (!installed.contains(id)) {
                bringWanted(id);
            }
        }
    }

    private void takeAway(String id) throws InterruptedException {
        try {
            installation.takeAway(id, catalogue.versions(id));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Module {} was not removed", id, e);
            states.set(id, states.of(id).state(), "not removed: " + Reason.of(e));
        }
    }

    private void bringWanted(String id) throws Exception {
        var missing =
                needs(id).stream().filter(need -> !wanted().contains(need)).toList();
        var newest = catalogue.newest(id);
        if (newest.isEmpty()) {
            LOG.warn("The city file wants the module {}, which is in no catalogue", id);
            refusals.refuse(id, UNKNOWN, new Refusal.InNoCatalogue(id));
        } else if (!missing.isEmpty()) {
            refusals.refuse(id, FAILED, new Refusal.NeedsUnlisted(missing));
        } else {
            refusals.forget(id);
            installation.bring(newest.get());
        }
    }

    private void bringWithNeeds(CatalogueEntry entry) throws InterruptedException {
        var all = new LinkedHashSet<String>();
        collectNeeds(entry, all);
        var unknown =
                all.stream().filter(need -> catalogue.newest(need).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            refusals.refuse(entry.id(), new Refusal.NeedsUnknown(unknown));
            return;
        }
        for (var need : all) {
            if (!wanted().contains(need)) {
                city.add(need);
                installation.bring(catalogue.newest(need).orElseThrow());
            }
        }
        city.add(entry.id());
        installation.bring(entry);
    }

    private void collectNeeds(CatalogueEntry entry, Set<String> needs) {
        for (var need : entry.requires()) {
            if (!need.equals(entry.id()) && needs.add(need)) {
                catalogue.newest(need).ifPresent(found -> collectNeeds(found, needs));
            }
        }
    }

    private List<String> needs(String id) {
        return catalogue.newest(id).map(CatalogueEntry::requires).orElse(List.of());
    }

    private Set<String> wanted() {
        return city.modules().orElse(Set.of());
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
