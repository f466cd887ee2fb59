// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every module that could be installed, read from the manifests of the jars in the container's repository and in the KAR files
 * that were put into the modules folder. Nothing is started or installed by reading. Safe for several threads.
 */
public final class Catalogue {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    /** Says whether a file is still the one that was read. */
    private record Stamp(Path file, long size, long modified) {}

    private final Path repository;
    private final Path folder;
    private Map<Stamp, List<CatalogueEntry>> read = Map.of();

    /**
     * @param repository a Maven repository
     * @param folder where KAR files are put; need not exist
     */
    public Catalogue(Path repository, Path folder) {
        this.repository = repository;
        this.folder = folder;
    }

    /** Reads what is new or changed since the last time. Returns whether anything was. */
    public synchronized boolean refresh() {
        var now = new HashMap<Stamp, List<CatalogueEntry>>();
        for (var stamp : stamps(repository, ".jar", Integer.MAX_VALUE)) {
            now.put(stamp, known(stamp, () -> inRepository(stamp.file())));
        }
        for (var stamp : stamps(folder, ".kar", 1)) {
            now.put(stamp, known(stamp, () -> new KarFile(stamp.file()).modules()));
        }
        boolean changed = !now.keySet().equals(read.keySet());
        read = now;
        return changed;
    }

    /** The same, but only a look into the modules folder. */
    public synchronized boolean refreshWhenFolderChanged() {
        var kars = Set.copyOf(stamps(folder, ".kar", 1));
        var before = read.keySet().stream()
                .filter(stamp -> stamp.file().startsWith(folder))
                .collect(Collectors.toSet());
        return !kars.equals(before) && refresh();
    }

    public synchronized Set<String> ids() {
        var ids = new TreeSet<String>();
        entries().map(CatalogueEntry::id).forEach(ids::add);
        return ids;
    }

    /** All versions of a module, newest first; of one that is in both places, the one in the repository. */
    public synchronized List<CatalogueEntry> versions(String id) {
        var byVersion = new HashMap<ModuleVersion, CatalogueEntry>();
        entries()
                .filter(entry -> entry.id().equals(id))
                .forEach(entry -> byVersion.merge(
                        entry.version(), entry, (a, b) -> a.kar().isEmpty() ? a : b));
        return byVersion.values().stream()
                .sorted(Comparator.comparing(CatalogueEntry::version).reversed())
                .toList();
    }

    public Optional<CatalogueEntry> newest(String id) {
        return versions(id).stream().findFirst();
    }

    /** @param version as Maven or as a bundle writes it */
    public Optional<CatalogueEntry> find(String id, String version) {
        return versions(id).stream()
                .filter(entry -> entry.version().text().equals(version)
                        || entry.version().ofBundle().equals(version))
                .findFirst();
    }

    private Stream<CatalogueEntry> entries() {
        return read.values().stream().flatMap(List::stream);
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
        return SolutionManifest.of(jar).map(found -> found.at(place.get(), Optional.empty())).stream()
                .toList();
    }

    private static List<Stamp> stamps(Path root, String ending, int depth) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var files = Files.find(
                root,
                depth,
                (file, facts) -> facts.isRegularFile() && file.toString().endsWith(ending))) {
            return files.map(Catalogue::stamp).flatMap(Optional::stream).toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The folder {} cannot be read: {}", root, e.getMessage());
            return List.of();
        }
    }

    /** Empty when the file went meanwhile. */
    private static Optional<Stamp> stamp(Path file) {
        try {
            return Optional.of(new Stamp(
                    file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
