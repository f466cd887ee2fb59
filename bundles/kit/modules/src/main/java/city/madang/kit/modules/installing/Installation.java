// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static city.madang.module.ModuleState.ABSENT;
import static city.madang.module.ModuleState.FAILED;
import static city.madang.module.ModuleState.OPEN;
import static city.madang.module.ModuleState.STARTING;

import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.ModuleVersion;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.ModuleStates.Standing;
import city.madang.kit.modules.opening.Openings;
import city.madang.kit.modules.opening.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one version of a module to this node, or takes the module away. Used by one thread. */
final class Installation {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private static final String FEATURE = "madang-solution-";

    private final Container container;
    private final ModuleStates states;
    private final Path repository;
    private final Duration patience;

    /** @param patience how long an installed module may take until it is open */
    Installation(Container container, ModuleStates states, Path repository, Duration patience) {
        this.container = container;
        this.states = states;
        this.repository = repository;
        this.patience = patience;
    }

    /** Ids of the modules whose features are installed. */
    Collection<String> installed() throws Exception {
        return container.installed(FEATURE).keySet().stream()
                .map(name -> name.substring(FEATURE.length()))
                .toList();
    }

    /** Installs or updates. When an update does not open, the version before comes back, with the reason beside it. */
    void bring(CatalogueEntry wanted) throws InterruptedException {
        var id = wanted.id();
        var before = Optional.<ModuleVersion>empty();
        try {
            var installed = installedVersion(id);
            if (installed.equals(Optional.of(wanted.version()))) {
                return;
            }
            before = installed.filter(version -> states.of(id).state() == OPEN);
            announce(wanted, before);
            put(wanted);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Module {} {} was not installed", id, wanted.version(), e);
            var reason = "version " + wanted.version() + " was not installed: " + Reason.of(e);
            states.set(id, before.isPresent() ? OPEN : FAILED, reason);
            return;
        }
        var after = outcome(id, wanted.version());
        if (!after.is(wanted.version().ofBundle(), OPEN)) {
            notOpened(wanted, before, after);
        }
    }

    /** Takes the module away; its data stays. */
    void takeAway(String id, Collection<CatalogueEntry> versions) throws Exception {
        var version = installedVersion(id);
        if (version.isPresent()) {
            container.uninstall(FEATURE + id, version.get().text());
        }
        for (var entry : versions) {
            container.forget(entry.place().featuresUrl());
        }
        states.set(id, "", ABSENT, "");
    }

    private Optional<ModuleVersion> installedVersion(String id) throws Exception {
        return Optional.ofNullable(container.installed(FEATURE + id).get(FEATURE + id))
                .map(ModuleVersion::new);
    }

    private void announce(CatalogueEntry wanted, Optional<ModuleVersion> before) {
        if (before.isPresent()) {
            states.set(wanted.id(), OPEN, "version " + wanted.version() + " is being installed");
        } else {
            states.set(wanted.id(), wanted.version().ofBundle(), STARTING, "being installed");
        }
    }

    private void put(CatalogueEntry wanted) throws Exception {
        wanted.copyInto(repository);
        var place = wanted.place();
        var name = FEATURE + wanted.id();
        if (Files.exists(repository.resolve(place.featuresPath()))) {
            container.learn(place.featuresUrl());
        }
        if (!container.knows(name, wanted.version().text())) {
            throw new IllegalArgumentException("no file of features has " + name + " " + wanted.version() + "; "
                    + place.featuresPath() + " is missing or has another feature");
        }
        container.install(Map.of(name, wanted.version().text()));
    }

    /** A module that is being opened is waited for as long as it takes: it may be migrating large tables. */
    private Standing outcome(String id, ModuleVersion version) throws InterruptedException {
        var now = states.await(id, standing -> standing.is(version.ofBundle(), OPEN, FAILED), patience);
        while (now.is(version.ofBundle(), STARTING) && now.reason().equals(Openings.OPENING)) {
            now = states.await(id, standing -> standing.is(version.ofBundle(), OPEN, FAILED), patience);
        }
        return now;
    }

    private void notOpened(CatalogueEntry wanted, Optional<ModuleVersion> before, Standing after)
            throws InterruptedException {
        var id = wanted.id();
        var opened = after.is(wanted.version().ofBundle(), FAILED);
        var reason = "version " + wanted.version() + " did not open: "
                + (opened ? after.reason() : "its bundle brought no solution within " + patience.toSeconds() + " s");
        if (before.isEmpty()) {
            states.set(id, wanted.version().ofBundle(), FAILED, reason);
            return;
        }
        LOG.warn("Module {}: {}; going back to version {}", id, reason, before.get());
        try {
            container.install(Map.of(FEATURE + id, before.get().text()));
            goneBack(id, before.get(), reason);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Module {}: version {} could not be installed again", id, before.get(), e);
            states.set(
                    id,
                    FAILED,
                    reason + "; version " + before.get() + " could not be installed again: " + Reason.of(e));
        }
    }

    private void goneBack(String id, ModuleVersion version, String reason) throws InterruptedException {
        var back = outcome(id, version);
        if (back.is(version.ofBundle(), OPEN)) {
            states.set(id, OPEN, reason + "; version " + version + " serves again");
        } else {
            states.set(id, FAILED, reason + "; version " + version + " did not open again: " + back.reason());
        }
    }
}
