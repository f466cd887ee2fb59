// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import city.madang.kit.modules.catalogue.CatalogueEntry.Archive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A Karaf archive: a part of a Maven repository, zipped. */
public record KarFile(Path file) {
    private static final String ROOT = "repository/";

    /** Modules, languages, countries and drivers in it. */
    List<CatalogueEntry> entries() throws IOException {
        var archive = Optional.of(new Archive(sha256(), Optional.of(file)));
        var found = new ArrayList<CatalogueEntry>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : files(zip)) {
                var place = MavenPlace.of(entry.getName().substring(ROOT.length()));
                if (place.isPresent()) {
                    try (var jar = zip.getInputStream(entry)) {
                        PackManifest.of(jar).forEach(pack -> found.add(pack.at(place.get(), archive)));
                    }
                }
            }
        }
        return found;
    }

    /** Of the whole file, in small hexadecimal digits. */
    public String sha256() throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), digest())) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        }
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
        var modules = entries();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : files(zip)) {
                var path = entry.getName().substring(ROOT.length());
                var target = repository.resolve(path).normalize();
                if (!target.startsWith(repository.normalize())) {
                    throw new IOException(file.getFileName() + " names a file outside the repository: " + path);
                }
                if (!Files.exists(target)) {
                    if (isModule(path, modules)) {
                        // First: a jar without it would pass for one of the product.
                        Files.createDirectories(target.getParent());
                        Files.writeString(beside(target), sha256 + "\n");
                    }
                    copy(zip, entry, target);
                } else if (isModule(path, modules) && !same(zip, entry, target)) {
                    throw new IOException(path.substring(path.lastIndexOf('/') + 1)
                            + " is in the repository with another content; a changed module needs a new version");
                }
            }
        }
    }

    private static Path beside(Path jar) {
        return jar.resolveSibling(jar.getFileName() + ".archive");
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<? extends ZipEntry> files(ZipFile zip) {
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
        try (var content = zip.getInputStream(entry);
                var there = Files.newInputStream(target)) {
            return Files.size(target) == entry.getSize()
                    && java.util.Arrays.equals(content.readAllBytes(), there.readAllBytes());
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        var beside = Files.createTempFile(target.getParent(), ".", ".new");
        try {
            try (var content = zip.getInputStream(entry)) {
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
