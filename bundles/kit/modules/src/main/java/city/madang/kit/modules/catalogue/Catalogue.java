// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import city.madang.kit.modules.catalogue.CatalogueEntry.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every module, language, country and driver, read from the manifests of the jars in the container's repository and in the KAR
 * files that were put into the modules folder. Nothing is started or installed by reading, and what an archive brings cannot be
 * installed before somebody trusts it. Safe for several threads.
 */
public final class Catalogue {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private final Path repository;
    private final Path folder;
    private final Function<Set<String>, Map<String, Trust>> decided;
    private Map<Stamp, List<CatalogueEntry>> read = Map.of();
    private Map<String, Trust> decisions = Map.of();

    /**
     * @param repository a Maven repository
     * @param folder where KAR files are put; need not exist
     * @param decided what administrators decided on archives of these SHA-256, by them; asked at each look while there are any
     */
    public Catalogue(Path repository, Path folder, Function<Set<String>, Map<String, Trust>> decided) {
        this.repository = repository;
        this.folder = folder;
        this.decided = decided;
    }

    /** Reads what is new or changed since the last time. Returns whether anything was. */
    public synchronized boolean refresh() {
        var now = new HashMap<Stamp, List<CatalogueEntry>>();
        for (var stamp : Stamp.of(repository, ".jar", Integer.MAX_VALUE)) {
            now.put(stamp, known(stamp, () -> inRepository(stamp.file())));
        }
        for (var stamp : Stamp.of(folder, ".kar", 1)) {
            now.put(stamp, known(stamp, () -> new KarFile(stamp.file()).entriesFor(repository)));
        }
        boolean changed = !now.keySet().equals(read.keySet());
        read = now;
        return readDecisions() || changed;
    }

    /** The same, but only a look into the modules folder and at what was decided on what lies there. */
    public synchronized boolean refreshWhenFolderChanged() {
        var kars = Set.copyOf(Stamp.of(folder, ".kar", 1));
        var before = read.keySet().stream()
                .filter(stamp -> stamp.file().startsWith(folder))
                .collect(Collectors.toSet());
        return kars.equals(before) ? readDecisions() : refresh();
    }

    /** Ids of what may be installed. */
    public SortedSet<String> ids(Kind kind) {
        return all().stream()
                .filter(entry -> entry.kind() == kind && entry.trust().mayBeInstalled())
                .map(CatalogueEntry::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whatever lies anywhere, also what may not be installed; in no order. */
    public synchronized List<CatalogueEntry> all() {
        return entries().toList();
    }

    /** All versions of a module that may be installed, newest first; of one that is in both places, the one in the repository. */
    public List<CatalogueEntry> versions(String id) {
        return versions(Kind.SOLUTION, id);
    }

    /** The same for a language, a country or a driver. */
    public List<CatalogueEntry> versions(Kind kind, String id) {
        var byVersion = new HashMap<ModuleVersion, CatalogueEntry>();
        all().stream()
                .filter(entry -> entry.kind() == kind && entry.id().equals(id))
                .filter(entry -> entry.trust().mayBeInstalled())
                .forEach(entry -> byVersion.merge(
                        entry.version(), entry, (a, b) -> a.kar().isEmpty() ? a : b));
        return byVersion.values().stream()
                .sorted(Comparator.comparing(CatalogueEntry::version).reversed())
                .toList();
    }

    /** The newest version of a module that may be installed. */
    public Optional<CatalogueEntry> newest(String id) {
        return newest(Kind.SOLUTION, id);
    }

    /** The same for a language, a country or a driver. */
    public Optional<CatalogueEntry> newest(Kind kind, String id) {
        return versions(kind, id).stream().findFirst();
    }

    /**
     * A version of a module that may be installed.
     *
     * @param version as Maven or as a bundle writes it
     */
    public Optional<CatalogueEntry> find(String id, String version) {
        return versions(id).stream()
                .filter(entry -> entry.version().text().equals(version)
                        || entry.version().ofBundle().equals(version))
                .findFirst();
    }

    /** Whether an archive has the module, and nobody has decided on the archive. */
    public boolean awaitsDecision(String id) {
        return all().stream()
                .anyMatch(entry ->
                        entry.kind() == Kind.SOLUTION && entry.id().equals(id) && entry.trust() == Trust.UNKNOWN);
    }

    private Stream<CatalogueEntry> entries() {
        return read.values().stream().flatMap(List::stream).map(this::judged);
    }

    private CatalogueEntry judged(CatalogueEntry entry) {
        return entry.archive()
                .map(archive -> entry.as(decisions.getOrDefault(archive.sha256(), Trust.UNKNOWN)))
                .orElse(entry);
    }

    /** Most cities have no archives, and then nobody is asked. */
    private boolean readDecisions() {
        var archives = read.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.archive().stream())
                .map(Origin::sha256)
                .collect(Collectors.toSet());
        var before = decisions;
        try {
            decisions = archives.isEmpty() ? Map.of() : Map.copyOf(decided.apply(archives));
        } catch (RuntimeException e) {
            LOG.warn("What was decided on archives cannot be read; what was known before holds: {}", e.getMessage());
        }
        return !decisions.equals(before);
    }

    /** Reads a jar or KAR. */
    @FunctionalInterface
    private interface Reading {
        List<CatalogueEntry> read() throws IOException;
    }

    private List<CatalogueEntry> known(Stamp stamp, Reading reading) {
        var before = read.get(stamp);
        if (before != null) {
            return before;
        }
        try {
            return reading.read();
        } catch (IOException e) {
            LOG.info("{} is left out of the catalogue, it cannot be read (yet): {}", stamp.file(), e.getMessage());
            return List.of();
        }
    }

    private List<CatalogueEntry> inRepository(Path jar) throws IOException {
        var path = repository.relativize(jar).toString().replace('\\', '/');
        var place = MavenPlace.of(path);
        if (place.isEmpty()) {
            return List.of();
        }
        var archive = KarFile.origin(jar).map(sha256 -> new Origin(sha256, Optional.empty()));
        return PackManifest.of(jar).stream()
                .map(found -> found.at(place.get(), archive))
                .toList();
    }
}
