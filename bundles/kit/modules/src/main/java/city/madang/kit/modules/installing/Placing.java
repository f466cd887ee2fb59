// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static city.madang.module.ModuleState.FAILED;
import static city.madang.module.ModuleState.OPEN;
import static city.madang.module.ModuleState.STARTING;

import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.catalogue.ModuleVersion;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.ModuleStates.Standing;
import city.madang.kit.modules.opening.Openings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Modules as features of the container. Used by one thread. */
final class Placing {
    private static final String FEATURE = Kind.SOLUTION.feature("");

    private final Container container;
    private final ModuleStates states;
    private final Path repository;
    private final Duration patience;

    /** @param patience how long an installed module may take until it is open */
    Placing(Container container, ModuleStates states, Path repository, Duration patience) {
        this.container = container;
        this.states = states;
        this.repository = repository;
        this.patience = patience;
    }

    /** How long an installed module may take until it is open. */
    Duration patience() {
        return patience;
    }

    /** Ids of the modules whose features are installed. */
    Collection<String> installed() throws Exception {
        return container.installed(FEATURE).keySet().stream()
                .map(name -> name.substring(FEATURE.length()))
                .toList();
    }

    Optional<ModuleVersion> version(String id) throws Exception {
        return Optional.ofNullable(container.installed(FEATURE + id).get(FEATURE + id))
                .map(ModuleVersion::new);
    }

    /** Its jar, once it is {@link #learn learned}. */
    Path jar(CatalogueEntry entry) {
        return repository.resolve(entry.place().path());
    }

    /** Has the container know what it has to install. */
    void learn(CatalogueEntry entry) throws Exception {
        entry.copyInto(repository);
        var place = entry.place();
        if (Files.exists(repository.resolve(place.featuresPath()))) {
            container.learn(place.featuresUrl());
        }
        if (!container.knows(entry.feature(), entry.version().text())) {
            throw new IllegalArgumentException("no file of features has " + entry.feature() + " " + entry.version()
                    + "; " + place.featuresPath() + " is missing or has another feature");
        }
    }

    /** Puts that version in place of another. */
    void put(String id, ModuleVersion version) throws Exception {
        container.install(Map.of(FEATURE + id, version.text()));
    }

    void takeAway(String id, Collection<CatalogueEntry> versions) throws Exception {
        var version = version(id);
        if (version.isPresent()) {
            container.uninstall(FEATURE + id, version.get().text());
        }
        for (var entry : versions) {
            container.forget(entry.place().featuresUrl());
        }
    }

    /** A module that is being opened is waited for as long as it takes: it may be migrating large tables. */
    Standing outcome(String id, ModuleVersion version) throws InterruptedException {
        var now = states.await(id, standing -> standing.is(version.ofBundle(), OPEN, FAILED), patience);
        while (now.is(version.ofBundle(), STARTING) && now.reason().equals(Openings.OPENING)) {
            now = states.await(id, standing -> standing.is(version.ofBundle(), OPEN, FAILED), patience);
        }
        return now;
    }

    /** Why a version is not open, in English. */
    String reason(Standing after, ModuleVersion version) {
        return after.is(version.ofBundle(), FAILED)
                ? after.reason()
                : "its bundle brought no solution within " + patience.toSeconds() + " s";
    }
}
