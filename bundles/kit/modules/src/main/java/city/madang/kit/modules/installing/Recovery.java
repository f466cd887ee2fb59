// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static city.madang.module.ModuleState.FAILED;
import static city.madang.module.ModuleState.OPEN;

import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.ModuleVersion;
import city.madang.kit.modules.installing.UnderWay.Phase;
import city.madang.kit.modules.opening.Reason;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends changes that a stop of the node interrupted, a power cut for example: goes on to the version that was wished, and when that
 * does not open, goes back to the state before. Their modules stay closed until it is their turn, and so do those that are of another version here
 * than the city agreed on meanwhile.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final String STOPPED = "the server stopped meanwhile";

    private final Catalogue catalogue;
    private final Placing placing;
    private final Care care;
    private final Refusals refusals;
    private final Steps steps;
    private final List<UnderWay> found = new ArrayList<>();
    private final Map<String, String> behind = new TreeMap<>();

    /** Longer than four parameters, because it does all that an installation does. */
    Recovery(Catalogue catalogue, Placing placing, Care care, Refusals refusals, Steps steps) {
        this.catalogue = catalogue;
        this.placing = placing;
        this.care = care;
        this.refusals = refusals;
        this.steps = steps;
    }

    /** Called before any module is opened. */
    void hold() {
        try {
            for (var change : care.marks().all()) {
                LOG.warn("A change was interrupted: {}", change);
                found.add(change);
                care.hold(change.module());
            }
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("What a stop interrupted is not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        holdWhatIsBehind();
    }

    /** The city may have gone to another version while this node was away; opening the one that is here could migrate the tables. */
    private void holdWhatIsBehind() {
        try {
            for (var id : placing.installed()) {
                var agreed = care.agreed(id);
                if (agreed.isPresent()
                        && found.stream().noneMatch(change -> change.module().equals(id))
                        && !agreed.equals(placing.version(id).map(ModuleVersion::text))) {
                    behind.put(id, agreed.get());
                    care.hold(id);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("Which versions the city agreed on is not known", e);
        }
    }

    /** Called on the installing thread, before anything else is done there. */
    void end() throws InterruptedException {
        try {
            care.snapshots().clean();
        } catch (IOException e) {
            LOG.warn("Snapshots that were not finished were not deleted", e);
        }
        for (var change : found) {
            try {
                end(change);
            } finally {
                steps.end(change.module());
            }
        }
        found.clear();
        for (var each : behind.entrySet()) {
            try {
                join(each.getKey(), each.getValue());
            } finally {
                steps.end(each.getKey());
            }
        }
        behind.clear();
    }

    /** A version that is not here is not waited for: an update that goes from node to node may not have come here yet. */
    private void join(String id, String agreed) throws InterruptedException {
        try {
            var there = catalogue.find(id, agreed);
            if (there.isPresent()) {
                LOG.info("Module {}: goes to version {}, which the city agreed on", id, agreed);
                steps.begin(id, Step.INSTALLING);
                placing.learn(there.get());
                placing.put(id, there.get().version());
            }
            care.hold(id).run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Module {}: did not go to version {}", id, agreed, e);
            refusals.refuse(id, FAILED, new Refusal.NotInstalled(agreed, Reason.of(e)));
        }
    }

    /** What cannot be ended stays closed and marked: the next start tries again, and so may an administrator with a snapshot. */
    private void end(UnderWay change) throws InterruptedException {
        var id = change.module();
        try {
            if (change.phase() == Phase.ERASING) {
                erase(id);
                return;
            }
            var why = change.phase() == Phase.RETURNING ? Optional.of(STOPPED) : goOn(change);
            if (why.isPresent()) {
                goBack(change, why.get());
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Module {}: what was interrupted could not be ended", id, e);
            refusals.refuse(id, FAILED, new Refusal.NotBack(change.to(), STOPPED, change.from(), Reason.of(e)));
        }
    }

    private void erase(String id) throws Exception {
        placing.takeAway(id, catalogue.versions(id));
        care.erase(id);
        care.marks().end(id);
        care.hold(id).run();
        LOG.info("Module {}: its data is erased", id);
    }

    /** Why the new version does not open; empty when it does. */
    private Optional<String> goOn(UnderWay change) throws InterruptedException {
        var id = change.module();
        try {
            var to = entry(id, change.to());
            placing.learn(to);
            if (change.phase() == Phase.GOING && !change.goal().isEmpty()) {
                steps.begin(id, Step.RESTORING);
                care.snapshots().restore(id, snapshot(id, change.goal()), placing.jar(to));
            }
            open(change, to, Phase.OPENING);
            var after = placing.outcome(id, to.version());
            if (after.is(to.version().ofBundle(), OPEN)) {
                care.agree(to);
                care.marks().end(id);
                if (change.goal().isEmpty()) {
                    care.forgetOlder(id);
                }
                LOG.info("Module {} {}: the change that was interrupted has ended", id, to.version());
                return Optional.empty();
            }
            return Optional.of(placing.reason(after, to.version()));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Module {}: {} could not go on", id, change, e);
            return Optional.of(Reason.of(e));
        }
    }

    /** The container is asked in any case: it may have been interrupted in the middle, too. */
    private void open(UnderWay change, CatalogueEntry version, Phase next) throws Exception {
        var id = change.module();
        steps.begin(id, Step.INSTALLING);
        placing.put(id, version.version());
        if (next == Phase.RETURNING) {
            care.marks().end(id);
        } else {
            care.marks().set(change.in(next));
        }
        steps.begin(id, Step.OPENING);
        care.hold(id).run();
    }

    private void goBack(UnderWay change, String why) throws Exception {
        var id = change.module();
        if (change.from().isEmpty()) {
            refusals.refuse(id, FAILED, new Refusal.DidNotOpen(change.to(), why, leave(change)));
            return;
        }
        LOG.warn("Module {}: {} did not open: {}; going back to {}", id, change.to(), why, change.from());
        var from = entry(id, change.from());
        care.hold(id);
        care.marks().set(change.in(Phase.RETURNING));
        placing.learn(from);
        if (!change.before().isEmpty()) {
            care.putBack(id, snapshot(id, change.before()), placing.jar(from));
        }
        open(change, from, Phase.RETURNING);
        var after = placing.outcome(id, from.version());
        if (after.is(from.version().ofBundle(), OPEN)) {
            var data = change.before().isEmpty() ? Refusal.Data.UNTOUCHED : Refusal.Data.RESTORED;
            refusals.refuse(id, OPEN, new Refusal.WentBack(change.to(), why, change.from(), data));
        } else {
            var other = placing.reason(after, from.version());
            refusals.refuse(id, FAILED, new Refusal.NotBack(change.to(), why, change.from(), other));
        }
    }

    /** Nothing served before: what data was kept is put back, and nothing is installed that would change it once more. */
    private Refusal.Data leave(UnderWay change) throws Exception {
        var id = change.module();
        var data = Refusal.Data.UNTOUCHED;
        if (!change.before().isEmpty()) {
            care.hold(id);
            care.marks().set(change.in(Phase.RETURNING));
            placing.takeAway(id, List.of());
            care.putBack(id, snapshot(id, change.before()), placing.jar(entry(id, change.to())));
            data = Refusal.Data.RESTORED;
        }
        care.marks().end(id);
        care.hold(id).run();
        return data;
    }

    private CatalogueEntry entry(String id, String version) throws NoSuchFileException {
        return catalogue.find(id, version).orElseThrow(() -> new NoSuchFileException(id + " " + version));
    }

    private Snapshot snapshot(String id, String name) throws NoSuchFileException {
        return care.snapshots().find(id, name).orElseThrow(() -> new NoSuchFileException(name));
    }
}
