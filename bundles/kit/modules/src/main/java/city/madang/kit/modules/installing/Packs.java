// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings packs of one kind, languages, countries or drivers, and takes away those that are not wanted any more. Used by one
 * thread, but for {@link #all} and {@link #missing}.
 */
final class Packs {
    private static final Logger LOG = LoggerFactory.getLogger(Packs.class);

    private final Container container;
    private final Catalogue catalogue;
    private final Path repository;
    private final Kind kind;
    private volatile Set<String> missing = Set.of();

    Packs(Container container, Catalogue catalogue, Path repository, Kind kind) {
        this.container = container;
        this.catalogue = catalogue;
        this.repository = repository;
        this.kind = kind;
    }

    /** Ids of all packs that could be installed. */
    Set<String> all() throws Exception {
        var ids = new TreeSet<>(catalogue.ids(kind));
        container
                .names(kind.feature(""))
                .forEach(name -> ids.add(name.substring(kind.feature("").length())));
        return ids;
    }

    /** Ids that were wanted the last time and are nowhere, or that nobody has trusted. */
    Set<String> missing() {
        return missing;
    }

    /** @param wanted ids; those that are nowhere are passed over */
    void bring(Set<String> wanted) throws Exception {
        var installed = container.installed(kind.feature(""));
        var features = new HashMap<String, String>();
        wanted.forEach(id -> features.put(kind.feature(id), id));
        for (var pack : installed.entrySet()) {
            if (!features.containsKey(pack.getKey())) {
                container.uninstall(pack.getKey(), pack.getValue());
                LOG.info("Pack {} removed", pack.getKey());
            }
        }
        var added = new TreeMap<String, String>();
        var nowhere = new TreeSet<String>();
        for (var feature : features.entrySet()) {
            var version = installed.containsKey(feature.getKey()) ? "" : version(feature.getValue());
            if (!version.isEmpty()) {
                added.put(feature.getKey(), version);
            } else if (!installed.containsKey(feature.getKey())) {
                nowhere.add(feature.getValue());
            }
        }
        tell(nowhere);
        install(added);
    }

    private void tell(Set<String> nowhere) {
        if (kind != Kind.COUNTRY && !nowhere.isEmpty() && !nowhere.equals(missing)) {
            LOG.warn(
                    "The city file wants {} {}: in no catalogue, or in an archive that nobody has trusted",
                    kind,
                    nowhere);
        }
        missing = Set.copyOf(nowhere);
    }

    /** The version that the container knows, once what brings it is unpacked; empty text when nothing does. */
    private String version(String id) throws Exception {
        var entry = catalogue.newest(kind, id);
        if (entry.isPresent()) {
            entry.get().copyInto(repository);
            if (Files.exists(repository.resolve(entry.get().place().featuresPath()))) {
                container.learn(entry.get().place().featuresUrl());
            }
        }
        return container.known(kind.feature(id));
    }

    private void install(Map<String, String> packs) throws InterruptedException {
        if (packs.isEmpty()) {
            return;
        }
        try {
            container.install(packs);
            LOG.info("Packs installed: {}", packs);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Packs {} were not installed; texts appear in English, holidays are not known", packs, e);
        }
    }
}
