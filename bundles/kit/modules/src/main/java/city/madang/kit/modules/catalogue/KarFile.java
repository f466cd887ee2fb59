// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import city.madang.kit.Sha256;
import city.madang.kit.modules.catalogue.CatalogueEntry.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A Karaf archive: a part of a Maven repository, zipped. */
public record KarFile(Path file) {
    static final String ROOT = "repository/";
    private static final String OURS = "city/madang/";

    /**
     * Modules, languages, countries and drivers in it.
     *
     * @throws KarProblem when nobody may have it
     */
    List<CatalogueEntry> entries() throws IOException {
        var archive = Optional.of(new Origin(sha256(), Optional.of(file)));
        var found = new ArrayList<CatalogueEntry>();
        try (var zip = new ZipFile(file.toFile())) {
            KarCheck.check(zip);
            for (var entry : files(zip)) {
                var place = MavenPlace.of(entry.getName().substring(ROOT.length()));
                if (place.isPresent()) {
                    try (var jar = content(zip, entry)) {
                        PackManifest.of(jar).forEach(pack -> found.add(pack.at(place.get(), archive)));
                    }
                }
            }
        } catch (ZipException e) {
            throw new KarProblem(KarProblem.What.BROKEN, "", "it is no whole zip file: " + e.getMessage());
        }
        KarCheck.check(found);
        return found;
    }

    /**
     * The same, of an archive that is to be unpacked into this repository.
     *
     * @throws KarProblem also when it has other content for what the repository has
     */
    List<CatalogueEntry> entriesFor(Path repository) throws IOException {
        var found = entries();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : files(zip)) {
                var path = entry.getName().substring(ROOT.length());
                var there = repository.resolve(path);
                boolean guarded = path.startsWith(OURS) || isModule(path, found);
                if (guarded && Files.exists(there) && !same(zip, entry, there)) {
                    throw new KarProblem(
                            KarProblem.What.CLASH,
                            path.substring(path.lastIndexOf('/') + 1),
                            path + " is in the repository with another content; a changed module needs a new version");
                }
            }
        }
        return found;
    }

    /** Of the whole file, in small hexadecimal digits. */
    public String sha256() throws IOException {
        return Sha256.of(file);
    }

    /** The archive that brought a jar of the repository; empty when it came with the product. */
    static Optional<String> origin(Path jar) throws IOException {
        var beside = beside(jar);
        return Files.exists(beside) ? Optional.of(Files.readString(beside).strip()) : Optional.empty();
    }

    /**
     * Copies it into a repository. A file that is there already stays as it is.
     *
     * @param sha256 of the archive that was trusted
     * @throws IOException when the archive is another one, when a module's own jar is there with another content, or when a file
     *     cannot be written
     */
    public void copyInto(Path repository, String sha256) throws IOException {
        // The file may change at any moment: what was looked at is what is unpacked.
        Files.createDirectories(repository);
        var still = Files.createTempFile(repository, ".", ".kar");
        try {
            Files.copy(file, still, StandardCopyOption.REPLACE_EXISTING);
            if (!new KarFile(still).sha256().equals(sha256)) {
                throw new IOException(file.getFileName() + " is not the archive any more that was trusted");
            }
            new KarFile(still).unpack(repository, sha256);
        } finally {
            Files.deleteIfExists(still);
        }
    }

    private void unpack(Path repository, String sha256) throws IOException {
        var modules = entriesFor(repository);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : files(zip)) {
                var path = entry.getName().substring(ROOT.length());
                var target = repository.resolve(path).normalize();
                if (!target.startsWith(repository.normalize())) {
                    throw new IOException("it names a file outside the repository: " + path);
                }
                if (!Files.exists(target)) {
                    if (isModule(path, modules)) {
                        // First: a jar without it would pass for one of the product.
                        Files.createDirectories(target.getParent());
                        Files.writeString(beside(target), sha256 + "\n");
                    }
                    copy(zip, entry, target);
                }
            }
        }
    }

    /** Takes no byte more than the archive says. */
    static InputStream content(ZipFile zip, ZipEntry entry) throws IOException {
        return new Bounded(zip.getInputStream(entry), entry.getSize());
    }

    private static Path beside(Path jar) {
        return jar.resolveSibling(jar.getFileName() + ".archive");
    }

    static List<? extends ZipEntry> files(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(ROOT))
                .filter(entry -> !entry.getName().contains("/maven-metadata"))
                .toList();
    }

    private static boolean isModule(String path, List<CatalogueEntry> modules) {
        return MavenPlace.of(path)
                .filter(place ->
                        modules.stream().anyMatch(module -> module.place().equals(place)))
                .isPresent();
    }

    private static boolean same(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        if (Files.size(target) != entry.getSize()) {
            return false;
        }
        try (var content = content(zip, entry);
                var there = Files.newInputStream(target)) {
            return Arrays.equals(content.readAllBytes(), there.readAllBytes());
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        var beside = Files.createTempFile(target.getParent(), ".", ".new");
        try {
            try (var content = content(zip, entry)) {
                Files.copy(content, beside, StandardCopyOption.REPLACE_EXISTING);
            }
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
