// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A Karaf archive: a part of a Maven repository, zipped. */
public record KarFile(Path file) {
    private static final String ROOT = "repository/";

    /** The modules in it. */
    List<CatalogueEntry> modules() throws IOException {
        var modules = new ArrayList<CatalogueEntry>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : files(zip)) {
                var place = MavenPlace.of(entry.getName().substring(ROOT.length()));
                if (place.isPresent()) {
                    module(zip, entry, place.get()).ifPresent(modules::add);
                }
            }
        }
        return modules;
    }

    /**
     * Copies it into a repository. A file that is there already stays as it is.
     *
     * @throws IOException when a module's own jar is there with another content, or a file cannot be written
     */
    public void copyInto(Path repository) throws IOException {
        var modules = modules();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : files(zip)) {
                var path = entry.getName().substring(ROOT.length());
                var target = repository.resolve(path).normalize();
                if (!target.startsWith(repository.normalize())) {
                    throw new IOException(file.getFileName() + " names a file outside the repository: " + path);
                }
                if (!Files.exists(target)) {
                    copy(zip, entry, target);
                } else if (isModule(path, modules) && !same(zip, entry, target)) {
                    throw new IOException(path.substring(path.lastIndexOf('/') + 1)
                            + " is in the repository with another content; a changed module needs a new version");
                }
            }
        }
    }

    private Optional<CatalogueEntry> module(ZipFile zip, ZipEntry entry, MavenPlace place) throws IOException {
        try (InputStream jar = zip.getInputStream(entry)) {
            return SolutionManifest.of(jar).map(found -> found.at(place, Optional.of(file)));
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
