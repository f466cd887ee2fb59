// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import city.madang.kit.modules.features.FeaturesFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the jars of the catalogue, wherever they lie, without installing them. What was read of a jar is kept, because a version
 * of a module never changes. Safe for several threads.
 *
 * @param repository the container's
 */
public record Shelf(Path repository, Map<String, JarFacts> known) {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final long MOST_OF_FACTS = 1L << 20;

    public Shelf(Path repository) {
        this(repository, new ConcurrentHashMap<>());
    }

    /**
     * A bundle that a feature brings.
     *
     * @param path below the root of a repository
     * @param bytes 0 when it lies nowhere here
     * @param inRepository whether it lies in the repository already
     */
    public record Bundle(String path, long bytes, boolean inRepository) {}

    /** @throws IOException when the jar cannot be read, or is not there any more */
    public JarFacts facts(CatalogueEntry entry) throws IOException {
        var key = entry.place() + " "
                + entry.archive().map(CatalogueEntry.Origin::sha256).orElse("");
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var read = entry.kar().isEmpty() ? ofRepository(entry) : ofArchive(entry);
        known.put(key, read);
        return read;
    }

    private JarFacts ofRepository(CatalogueEntry entry) throws IOException {
        var jar = repository.resolve(entry.place().path());
        try (var content = Files.newInputStream(jar)) {
            return JarFacts.of(content, Files.size(jar));
        }
    }

    private static JarFacts ofArchive(CatalogueEntry entry) throws IOException {
        try (var zip = new ZipFile(entry.kar().orElseThrow().toFile())) {
            var jar = within(zip, entry.place().path());
            try (var content = KarFile.content(zip, jar)) {
                return JarFacts.of(content, jar.getSize());
            }
        }
    }

    /** A question to a jar as a file. */
    @FunctionalInterface
    public interface Question<T> {
        T of(Path jar) throws IOException;
    }

    /** Asks a jar of the catalogue; one in an archive is a file only meanwhile. */
    public <T> T ask(CatalogueEntry entry, Question<T> question) throws IOException {
        if (entry.kar().isEmpty()) {
            return question.of(repository.resolve(entry.place().path()));
        }
        var copy = Files.createTempFile("madang", ".jar");
        try (var zip = new ZipFile(entry.kar().get().toFile())) {
            try (var content = KarFile.content(zip, within(zip, entry.place().path()))) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return question.of(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** What it says of itself to whoever studies a city; empty when it says nothing, or cannot be read now. */
    public Optional<String> study(CatalogueEntry entry) {
        try {
            return ask(entry, Shelf::study);
        } catch (IOException e) {
            LOG.info("What {} says to a study cannot be read: {}", entry.place(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<String> study(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var facts = zip.getEntry("study/facts.json");
            if (facts == null) {
                return Optional.empty();
            }
            try (var content = new Bounded(zip.getInputStream(facts), MOST_OF_FACTS)) {
                return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /** What its feature brings. Empty when no file of features stands beside its jar. */
    public List<Bundle> bundles(CatalogueEntry entry) throws IOException {
        var features = entry.place().featuresPath();
        if (entry.kar().isEmpty()) {
            var file = repository.resolve(features);
            if (!Files.exists(file)) {
                return List.of();
            }
            try (var content = Files.newInputStream(file)) {
                return sized(brought(content, entry.feature()), Optional.empty());
            }
        }
        try (var zip = new ZipFile(entry.kar().get().toFile())) {
            var file = zip.getEntry(KarFile.ROOT + features);
            if (file == null) {
                return List.of();
            }
            try (var content = KarFile.content(zip, file)) {
                return sized(brought(content, entry.feature()), Optional.of(zip));
            }
        }
    }

    /** Bytes that unpacking its archive adds to the repository; 0 when it lies there. */
    public long toUnpack(CatalogueEntry entry) throws IOException {
        if (entry.kar().isEmpty()) {
            return 0;
        }
        try (var zip = new ZipFile(entry.kar().get().toFile())) {
            return KarFile.files(zip).stream()
                    .filter(file ->
                            !Files.exists(repository.resolve(file.getName().substring(KarFile.ROOT.length()))))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
        }
    }

    private static List<String> brought(InputStream features, String feature) throws IOException {
        return FeaturesFile.of(features).features().stream()
                .filter(each -> each.name().equals(feature))
                .flatMap(each -> each.files().stream())
                .toList();
    }

    private List<Bundle> sized(List<String> paths, Optional<ZipFile> archive) throws IOException {
        var bundles = new ArrayList<Bundle>();
        for (var path : paths) {
            var there = repository.resolve(path);
            boolean present = Files.exists(there);
            long inArchive = archive.map(zip -> zip.getEntry(KarFile.ROOT + path))
                    .map(ZipEntry::getSize)
                    .orElse(0L);
            bundles.add(new Bundle(path, present ? Files.size(there) : inArchive, present));
        }
        return bundles;
    }

    private static ZipEntry within(ZipFile zip, String path) throws IOException {
        var entry = zip.getEntry(KarFile.ROOT + path);
        if (entry == null) {
            throw new IOException("the archive has no " + path + " any more");
        }
        return entry;
    }
}
