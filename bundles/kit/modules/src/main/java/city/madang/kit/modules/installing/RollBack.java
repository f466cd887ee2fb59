// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static city.madang.module.ModuleState.FAILED;
import static city.madang.module.ModuleState.OPEN;

import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.ModuleVersion;
import city.madang.kit.modules.installing.UnderWay.Phase;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.ModuleStates.Standing;
import city.madang.kit.modules.opening.Reason;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes back to a snapshot, with the version that it was made of: what is newer is exported, the present state becomes a snapshot
 * too, and comes back when the other one does not open. Used by one thread.
 */
final class RollBack {
    private static final Logger LOG = LoggerFactory.getLogger(RollBack.class);

    private final Catalogue catalogue;
    private final Placing placing;
    private final Care care;
    private final ModuleStates states;
    private final Refusals refusals;
    private final Steps steps;

    /** Longer than four parameters, because it does all that an installation does and more. */
    RollBack(Catalogue catalogue, Placing placing, Care care, Refusals refusals, Steps steps, ModuleStates states) {
        this.catalogue = catalogue;
        this.placing = placing;
        this.care = care;
        this.states = states;
        this.refusals = refusals;
        this.steps = steps;
    }

    /** Both ends of the way. */
    private record Way(CatalogueEntry from, CatalogueEntry to, Snapshot snapshot) {
        String id() {
            return to.id();
        }

        UnderWay begun(Snapshot present) {
            return new UnderWay(
                    id(), Phase.GOING, from.version().text(), to.version().text(), snapshot.name(), present.name());
        }
    }

    void to(String id, String name) throws InterruptedException {
        try {
            var installed = placing.version(id);
            var snapshot = care.snapshots().find(id, name);
            if (installed.isEmpty() || snapshot.isEmpty()) {
                refusals.refuse(id, new Refusal.NoSuchSnapshot(name));
                return;
            }
            var to = catalogue.find(id, snapshot.get().version());
            var from = catalogue.find(id, installed.get().text());
            if (to.isEmpty() || from.isEmpty()) {
                var missing = to.isEmpty()
                        ? snapshot.get().version()
                        : installed.get().text();
                refusals.refuse(id, new Refusal.NoSuchVersion(missing));
                return;
            }
            go(new Way(from.get(), to.get(), snapshot.get()));
            care.marks().end(id);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Module {} did not go back to {}", id, name, e);
            care.marks().end(id);
            stays(id, new Refusal.NotRolledBack(name, Reason.of(e)));
        } finally {
            steps.end(id);
        }
    }

    /** What was held opens again, which takes a moment. */
    private void stays(String id, Refusal why) throws InterruptedException {
        var standing = states.await(id, now -> now.state() == OPEN || now.state() == FAILED, placing.patience());
        refusals.refuse(id, standing.state() == OPEN ? OPEN : FAILED, why);
    }

    private void go(Way way) throws Exception {
        var id = way.id();
        var refusal = care.refusal(id);
        if (refusal.isPresent()) {
            refusals.refuse(id, refusal.get());
            return;
        }
        placing.learn(way.to());
        var present = exchange(way);
        var after = outcome(id, way.to().version());
        if (after.is(way.to().version().ofBundle(), OPEN)) {
            care.agree(way.to());
            states.gap(id)
                    .ifPresent(gap -> LOG.info(
                            "Module {} {}: closed for {} ms", id, way.to().version(), gap.toMillis()));
        } else {
            comeBack(way, present, placing.reason(after, way.to().version()));
        }
    }

    /** Gives the snapshot of the state before. */
    private Snapshot exchange(Way way) throws Exception {
        var id = way.id();
        try (var making = care.begin(id, way.from().version())) {
            var release = care.hold(id);
            try {
                steps.begin(id, Step.EXPORTING);
                var exported = care.snapshots().export(id, way.snapshot());
                steps.begin(id, Step.COPYING);
                var present = making.finish();
                LOG.info(
                        "Module {}: what is newer than {}: {}; the state before is {}",
                        id,
                        way.snapshot().name(),
                        exported.map(String::valueOf).orElse("nothing"),
                        present.name());
                exchange(way, present);
                return present;
            } finally {
                release.run();
            }
        }
    }

    private void exchange(Way way, Snapshot present) throws Exception {
        var id = way.id();
        care.marks().set(way.begun(present));
        steps.begin(id, Step.RESTORING);
        care.snapshots().restore(id, way.snapshot(), placing.jar(way.to()));
        try {
            steps.begin(id, Step.INSTALLING);
            put(id, way.to().version());
            care.marks().set(id, Phase.OPENING);
        } catch (Exception e) {
            care.snapshots().restore(id, present, placing.jar(way.from()));
            throw e;
        }
    }

    private void put(String id, ModuleVersion version) throws Exception {
        if (!placing.version(id).equals(Optional.of(version))) {
            placing.put(id, version);
        }
    }

    private void comeBack(Way way, Snapshot present, String why) throws InterruptedException {
        var id = way.id();
        var tried = way.snapshot().version();
        var version = way.from().version();
        LOG.warn(
                "Module {}: {} did not open: {}; the state before comes back",
                id,
                way.snapshot().name(),
                why);
        var other = "";
        try {
            putBack(way, present);
            var after = outcome(id, version);
            other = after.is(version.ofBundle(), OPEN) ? "" : placing.reason(after, version);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Module {}: the state before did not come back", id, e);
            other = Reason.of(e);
        }
        if (other.isEmpty()) {
            refusals.refuse(id, OPEN, new Refusal.WentBack(tried, why, version.text(), Refusal.Data.RESTORED));
        } else {
            refusals.refuse(id, FAILED, new Refusal.NotBack(tried, why, version.text(), other));
        }
    }

    private void putBack(Way way, Snapshot present) throws Exception {
        var id = way.id();
        var release = care.hold(id);
        try {
            care.marks().set(id, Phase.RETURNING);
            steps.begin(id, Step.RESTORING);
            care.snapshots().restore(id, present, placing.jar(way.from()));
            steps.begin(id, Step.INSTALLING);
            put(id, way.from().version());
            care.marks().end(id);
        } finally {
            release.run();
        }
    }

    private Standing outcome(String id, ModuleVersion version) throws InterruptedException {
        steps.begin(id, Step.OPENING);
        return placing.outcome(id, version);
    }
}
