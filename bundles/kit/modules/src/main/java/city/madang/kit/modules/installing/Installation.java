// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static city.madang.module.ModuleState.ABSENT;
import static city.madang.module.ModuleState.FAILED;
import static city.madang.module.ModuleState.OPEN;
import static city.madang.module.ModuleState.STARTING;

import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.ModuleVersion;
import city.madang.kit.modules.installing.UnderWay.Phase;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.ModuleStates.Standing;
import city.madang.kit.modules.opening.Reason;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one version of a module to this node, or takes the module away. When scripts of the new version are going to change its
 * tables, a snapshot is made before, and put back when the version does not open. Used by one thread.
 */
final class Installation {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    private final Placing placing;
    private final ModuleStates states;
    private final Refusals refusals;
    private final Steps steps;
    private final Care care;

    Installation(Placing placing, ModuleStates states, Refusals refusals, Steps steps, Care care) {
        this.placing = placing;
        this.states = states;
        this.refusals = refusals;
        this.steps = steps;
        this.care = care;
    }

    /** The version that the city agreed on: the one that opened last, on whichever node. */
    Optional<String> agreed(String id) {
        return care.agreed(id);
    }

    /** Installs or updates. When an update does not open, the version before comes back, with the reason beside it. */
    void bring(CatalogueEntry wanted) throws InterruptedException {
        var id = wanted.id();
        var serving = Optional.<ModuleVersion>empty();
        try {
            var installed = placing.version(id);
            if (!installed.equals(Optional.of(wanted.version()))) {
                serving = installed.filter(version -> states.of(id).state() == OPEN);
                bring(wanted, installed, serving);
                care.marks().end(id);
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Module {} {} was not installed", id, wanted.version(), e);
            care.marks().end(id);
            var why = new Refusal.NotInstalled(wanted.version().text(), Reason.of(e));
            refusals.refuse(id, servesAgain(id, serving) ? OPEN : FAILED, why);
        } finally {
            steps.end(id);
        }
    }

    private boolean servesAgain(String id, Optional<ModuleVersion> before) throws InterruptedException {
        return before.isPresent()
                && placing.outcome(id, before.get()).is(before.get().ofBundle(), OPEN);
    }

    private void bring(CatalogueEntry wanted, Optional<ModuleVersion> installed, Optional<ModuleVersion> serving)
            throws Exception {
        var id = wanted.id();
        announce(wanted, serving);
        steps.begin(id, Step.PREPARING);
        placing.learn(wanted);
        var pending = installed.isPresent() || care.hasKept(id) ? care.pending(wanted) : List.<String>of();
        if (pending.isEmpty()) {
            var before = installed.map(ModuleVersion::text).orElse("");
            care.marks()
                    .set(new UnderWay(id, Phase.GOING, before, wanted.version().text(), "", ""));
            steps.begin(id, Step.INSTALLING);
            placing.put(id, wanted.version());
            opened(wanted, serving, Optional.empty());
            return;
        }
        var refusal = care.refusal(id);
        if (refusal.isPresent()) {
            refusals.refuse(id, refusal.get());
            return;
        }
        var kept = care.keep(wanted, installed, pending);
        opened(wanted, serving, Optional.of(kept));
    }

    private void announce(CatalogueEntry wanted, Optional<ModuleVersion> serving) {
        if (serving.isPresent()) {
            states.set(wanted.id(), OPEN, "version " + wanted.version() + " is being installed");
        } else {
            states.set(wanted.id(), wanted.version().ofBundle(), STARTING, "being installed");
        }
    }

    private void opened(CatalogueEntry wanted, Optional<ModuleVersion> before, Optional<Care.Kept> kept)
            throws InterruptedException {
        var id = wanted.id();
        steps.begin(id, Step.OPENING);
        var after = placing.outcome(id, wanted.version());
        if (after.is(wanted.version().ofBundle(), OPEN)) {
            states.gap(id)
                    .ifPresent(gap -> LOG.info("Module {} {}: closed for {} ms", id, wanted.version(), gap.toMillis()));
            care.agree(wanted);
            kept.ifPresent(made -> care.forgetOlder(id));
        } else {
            notOpened(wanted, before, kept, after);
        }
    }

    private void notOpened(
            CatalogueEntry wanted, Optional<ModuleVersion> before, Optional<Care.Kept> kept, Standing after)
            throws InterruptedException {
        var id = wanted.id();
        var why = placing.reason(after, wanted.version());
        if (before.isEmpty()) {
            failedAlone(wanted, kept, why);
            return;
        }
        LOG.warn(
                "Module {}: version {} did not open: {}; going back to version {}",
                id,
                wanted.version(),
                why,
                before.get());
        var data = Refusal.Data.UNTOUCHED;
        try {
            data = comeBack(wanted, before.get(), kept);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Module {}: version {} could not be installed again", id, before.get(), e);
            var both = new Refusal.NotBack(
                    wanted.version().text(), why, before.get().text(), Reason.of(e));
            refusals.refuse(id, FAILED, both);
            return;
        }
        goneBack(
                id,
                new Refusal.WentBack(wanted.version().text(), why, before.get().text(), data),
                before.get());
    }

    private void failedAlone(CatalogueEntry wanted, Optional<Care.Kept> kept, String why) throws InterruptedException {
        var data = kept.isPresent() ? leave(wanted, kept.get()) : Refusal.Data.UNTOUCHED;
        var alone = new Refusal.DidNotOpen(wanted.version().text(), why, data);
        states.set(wanted.id(), wanted.version().ofBundle(), FAILED, alone.plain());
        refusals.refuse(wanted.id(), FAILED, alone);
    }

    /** The data is again what was kept. Nothing of the module is installed then, for it would change the data once more. */
    private Refusal.Data leave(CatalogueEntry tried, Care.Kept kept) throws InterruptedException {
        var id = tried.id();
        try {
            var release = care.hold(id);
            try {
                care.marks().set(id, Phase.RETURNING);
                placing.takeAway(id, List.of());
                return care.putBack(tried, kept);
            } finally {
                release.run();
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Module {}: what was kept did not come back", id, e);
            return Refusal.Data.CHANGED;
        } finally {
            care.forgetOlder(id);
        }
    }

    private Refusal.Data comeBack(CatalogueEntry tried, ModuleVersion before, Optional<Care.Kept> kept)
            throws Exception {
        var release = care.hold(tried.id());
        try {
            care.marks().set(tried.id(), Phase.RETURNING);
            var data = kept.isPresent() ? care.putBack(tried, kept.get()) : Refusal.Data.UNTOUCHED;
            steps.begin(tried.id(), Step.INSTALLING);
            placing.put(tried.id(), before);
            care.marks().end(tried.id());
            return data;
        } finally {
            release.run();
        }
    }

    private void goneBack(String id, Refusal.WentBack why, ModuleVersion version) throws InterruptedException {
        steps.begin(id, Step.OPENING);
        var back = placing.outcome(id, version);
        if (back.is(version.ofBundle(), OPEN)) {
            refusals.refuse(id, OPEN, why);
        } else {
            var both = new Refusal.NotBack(why.version(), why.reason(), version.text(), placing.reason(back, version));
            refusals.refuse(id, FAILED, both);
        }
    }

    /** Takes the module away. */
    void takeAway(String id, Collection<CatalogueEntry> versions, Disposal data) throws Exception {
        if (data == Disposal.DELETE) {
            care.marks().set(UnderWay.erasing(id));
        }
        try {
            placing.takeAway(id, versions);
            if (data == Disposal.DELETE) {
                erase(id);
            } else {
                care.leave(id);
            }
        } catch (IOException | RuntimeException e) {
            // it may be installed again: then a later start must not erase it
            care.marks().end(id);
            throw e;
        }
        care.marks().end(id);
        states.set(id, "", ABSENT, "");
    }

    private void erase(String id) throws IOException {
        steps.begin(id, Step.ERASING);
        try {
            care.erase(id);
            LOG.info("Module {}: its data is erased", id);
        } finally {
            steps.end(id);
        }
    }
}
