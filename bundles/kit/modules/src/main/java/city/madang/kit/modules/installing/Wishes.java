// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static city.madang.module.ModuleState.FAILED;
import static city.madang.module.ModuleState.UNKNOWN;

import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.catalogue.Needs;
import city.madang.kit.modules.catalogue.Trust;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.modules.opening.Reason;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Modules as the city file wants them. Used by one thread. */
final class Wishes {
    private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);

    private final CityFile city;
    private final Catalogue catalogue;
    private final Installation installation;
    private final Placing placing;
    private final Refusals refusals;

    Wishes(Installer.Node node, Installation installation, Placing placing, Refusals refusals) {
        this.city = node.city();
        this.catalogue = node.catalogue();
        this.installation = installation;
        this.placing = placing;
        this.refusals = refusals;
    }

    /** Everything that the city file wants and is not there, and the other way round. */
    void follow() throws Exception {
        if (city.modules().isEmpty()) {
            return;
        }
        var installed = Set.copyOf(placing.installed());
        for (var id : installed) {
            if (!city.wants(id)) {
                takeAway(id, Disposal.KEEP);
            }
        }
        for (var id : city.wanted()) {
            if (!installed.contains(id) && !hasFailed(id)) {
                bring(id);
            }
        }
    }

    /** What did not open on kept data was taken away again; it is tried once, until somebody asks anew or the node starts again. */
    private boolean hasFailed(String id) {
        return refusals.of(id)
                .filter(refusal -> refusal instanceof Refusal.DidNotOpen)
                .isPresent();
    }

    /** Adds a module, and what it needs, to the city file and to the node. */
    void add(CatalogueEntry entry) throws InterruptedException {
        var needs = Needs.of(entry, catalogue, city.wanted());
        if (!needs.unknown().isEmpty()) {
            refusals.refuse(entry.id(), new Refusal.NeedsUnknown(needs.unknown()));
            return;
        }
        for (var need : needs.missing()) {
            city.add(need.id());
            installation.bring(need);
        }
        city.add(entry.id());
        installation.bring(entry);
    }

    /** Takes a module off the city file and away from the node, unless another one needs it. */
    void remove(String id, Disposal data) throws InterruptedException {
        var needing = Needs.needing(id, catalogue, city.wanted());
        if (needing.isEmpty()) {
            city.remove(id);
            takeAway(id, data);
        } else {
            refusals.refuse(id, new Refusal.NeededBy(needing));
        }
    }

    /** Nothing that may be installed brings the module. */
    void notFound(String id) {
        var waiting = catalogue.all().stream()
                .filter(entry -> entry.kind() == Kind.SOLUTION && entry.id().equals(id))
                .filter(entry -> entry.trust() == Trust.UNKNOWN || entry.trust() == Trust.REFUSED)
                .map(Wishes::archive)
                .findFirst();
        if (waiting.isPresent()) {
            refusals.refuse(id, FAILED, new Refusal.NotTrusted(waiting.get()));
        } else {
            refusals.refuse(id, UNKNOWN, new Refusal.InNoCatalogue(id));
        }
    }

    private static String archive(CatalogueEntry entry) {
        return entry.kar()
                .map(file -> file.getFileName().toString())
                .orElse(entry.place().artifact() + "-" + entry.version());
    }

    private void takeAway(String id, Disposal data) throws InterruptedException {
        try {
            installation.takeAway(id, catalogue.versions(id), data);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Module {} was not removed", id, e);
            refusals.refuse(id, new Refusal.NotRemoved(Reason.of(e)));
        }
    }

    private void bring(String id) throws InterruptedException {
        refusals.forget(id);
        var missing = Needs.of(id, catalogue).stream()
                .filter(need -> !city.wants(need))
                .toList();
        var agreed = installation.agreed(id);
        var chosen = agreed.flatMap(version -> catalogue.find(id, version)).or(() -> catalogue.newest(id));
        if (chosen.isEmpty()) {
            LOG.warn("The city file wants the module {}, which is in no catalogue, or nobody has trusted it", id);
            notFound(id);
        } else if (!missing.isEmpty()) {
            refusals.refuse(id, FAILED, new Refusal.NeedsUnlisted(missing));
        } else if (agreed.isPresent() && isOther(agreed.get(), chosen.get())) {
            refusals.refuse(id, FAILED, new Refusal.NotAgreed(agreed.get()));
        } else {
            installation.bring(chosen.get());
        }
    }

    /** A newer release of the installation itself may move the city on; an archive that happens to lie here may not. */
    private static boolean isOther(String agreed, CatalogueEntry chosen) {
        return !chosen.version().text().equals(agreed) && chosen.archive().isPresent();
    }
}
