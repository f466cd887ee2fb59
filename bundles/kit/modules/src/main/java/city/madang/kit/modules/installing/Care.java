// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.ModuleVersion;
import city.madang.kit.modules.installing.UnderWay.Phase;
import city.madang.kit.modules.opening.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done for a module's data while its bundle changes. Used by one thread. */
final class Care {
    private static final Logger LOG = LoggerFactory.getLogger(Care.class);

    private final Belongings belongings;
    private final Snapshots snapshots;
    private final Marks marks;
    private final Holding holding;
    private final Steps steps;
    private final Placing placing;
    private final int mostSnapshots;

    /** Longer than four parameters, because this is where data, bundle and state meet. */
    Care(Belongings belongings, Holding holding, Steps steps, Placing placing, int mostSnapshots) {
        this.belongings = belongings;
        this.snapshots = new Snapshots(belongings);
        this.marks = new Marks(belongings.folder());
        this.holding = holding;
        this.steps = steps;
        this.placing = placing;
        this.mostSnapshots = mostSnapshots;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    Marks marks() {
        return marks;
    }

    /**
     * A snapshot and what the new version was going to do.
     *
     * @param pending scripts that had not run when the snapshot was made
     */
    record Kept(Snapshot snapshot, List<String> pending) {}

    /** Scripts that a version would run on the tables as they are. */
    List<String> pending(CatalogueEntry wanted) throws IOException {
        return belongings.tables().pending(wanted.id(), placing.jar(wanted));
    }

    /** Whether there are tables of a module that is not installed. */
    boolean hasKept(String id) {
        return !belongings.tables().rows(id).isEmpty();
    }

    /** The version that the city agreed on: the one that opened last, on whichever node. */
    Optional<String> agreed(String id) {
        return belongings.remains().agreed(id);
    }

    /** This version serves. That it does matters more than that it is written down. */
    void agree(CatalogueEntry serving) {
        try {
            belongings.remains().agree(serving.id(), serving.version().text());
        } catch (RuntimeException e) {
            LOG.warn("Module {} {}: not written down for other nodes", serving.id(), serving.version(), e);
        }
    }

    Optional<Refusal> refusal(String id) throws IOException {
        return snapshots.refusal(id);
    }

    /** As {@link Holding#hold}; when the node stops, nothing opens any more. */
    Runnable hold(String id) throws InterruptedException, TimeoutException {
        var release = holding.hold(id);
        return () -> {
            try {
                release.run();
            } catch (RejectedExecutionException e) {
                LOG.debug("Module {}: stays closed, the node stops", id, e);
            }
        };
    }

    /**
     * Closes the module, makes a snapshot and installs the wanted version; what is installed in the end opens.
     *
     * @param installed empty when there is only data of the module
     */
    Kept keep(CatalogueEntry wanted, Optional<ModuleVersion> installed, List<String> pending) throws Exception {
        var id = wanted.id();
        try (var making = begin(id, installed.orElseGet(() -> writer(wanted)))) {
            var release = hold(id);
            try {
                steps.begin(id, Step.COPYING);
                var kept = new Kept(making.finish(), pending);
                LOG.info(
                        "Module {}: snapshot {} made before {}",
                        id,
                        kept.snapshot().name(),
                        pending);
                marks.set(new UnderWay(
                        id,
                        Phase.GOING,
                        installed.map(ModuleVersion::text).orElse(""),
                        wanted.version().text(),
                        "",
                        kept.snapshot().name()));
                steps.begin(id, Step.INSTALLING);
                placing.put(id, wanted.version());
                marks.set(id, Phase.OPENING);
                return kept;
            } finally {
                release.run();
            }
        }
    }

    /** Whose tables are kept. When a module came no further than its first scripts, the next version can go on from there. */
    private ModuleVersion writer(CatalogueEntry wanted) {
        return belongings
                .remains()
                .openedLast(wanted.id())
                .map(ModuleVersion::new)
                .orElse(wanted.version());
    }

    Snapshots.Making begin(String id, ModuleVersion present) throws IOException {
        steps.begin(id, Step.COPYING);
        return snapshots.begin(id, present);
    }

    /**
     * Puts the snapshot back if the version has changed anything. What was written meanwhile, which can only be another node's
     * work, is exported before.
     *
     * @param tried whose jar knows the tables of the snapshot and those that it made itself
     */
    Refusal.Data putBack(CatalogueEntry tried, Kept kept) {
        var id = tried.id();
        try {
            if (pending(tried).equals(kept.pending())) {
                return Refusal.Data.UNTOUCHED;
            }
            putBack(id, kept.snapshot(), placing.jar(tried));
            return Refusal.Data.RESTORED;
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "Module {}: snapshot {} was not put back: {}",
                    id,
                    kept.snapshot().name(),
                    Reason.of(e),
                    e);
            return Refusal.Data.CHANGED;
        }
    }

    /** Exports what is newer than the snapshot and puts it back. */
    void putBack(String id, Snapshot snapshot, Path jar) throws IOException {
        steps.begin(id, Step.RESTORING);
        snapshots
                .export(id, snapshot)
                .ifPresent(to -> LOG.warn("Module {}: rows newer than {} are in {}", id, snapshot.name(), to));
        snapshots.restore(id, snapshot, jar);
    }

    /** The module is gone, its data stays. */
    void leave(String id) {
        try {
            belongings.remains().removed(id);
        } catch (RuntimeException e) {
            LOG.warn("Module {}: that it is removed is not written down for other nodes", id, e);
        }
    }

    void forgetOlder(String id) {
        try {
            snapshots.keep(id, mostSnapshots);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Module {}: older snapshots were not deleted", id, e);
        }
    }

    /** Everything of the module goes, its snapshots too. It is not installed any more. */
    void erase(String id) throws IOException {
        belongings.tables().erase(id);
        belongings.files().erase(id);
        belongings.remains().erase(id);
        snapshots.erase(id);
    }
}
