// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A Maven module that becomes one bundle.
 *
 * @param id name of its folder, from which everything else is derived
 */
public record BundleModule(Kind kind, String id, Path folder) {
    /** What it is for, which decides on the rules. */
    public enum Kind {
        KIT("bundles/kit", "kit-"),
        SOLUTION("bundles/solutions", "solution-"),
        LANGUAGE("localization/languages", "language-"),
        COUNTRY("localization/countries", "country-"),
        DRIVER("device-plugins", "device-");

        private final String folder;
        private final String prefix;

        Kind(String folder, String prefix) {
            this.folder = folder;
            this.prefix = prefix;
        }

        String folder() {
            return folder;
        }
    }

    public String artifactId() {
        return kind.prefix + id;
    }

    /** Also the root package; ids of drivers may have hyphens, which no package has. */
    public String symbolicName() {
        return kind == Kind.DRIVER
                ? "city.madang.device." + id.replace("-", "")
                : "city.madang." + artifactId().replace('-', '.');
    }

    /** The bundles with the kit's contracts and with those for devices, the only ones that export. */
    public boolean isApi() {
        return kind == Kind.KIT && (id.equals("api") || id.equals("device-api"));
    }

    /** @throws IOException when it was not built */
    public Path jar() throws IOException {
        var target = folder.resolve("target");
        if (Files.isDirectory(target)) {
            try (var files = Files.list(target)) {
                var jar = files.filter(
                                file -> file.getFileName().toString().matches(artifactId() + "-[0-9][^a-z]*\\.jar"))
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            }
        }
        throw new IOException(
                "no jar in " + target + ": build it first; a module has to be named in features/ as well");
    }

    public Attributes manifest() throws IOException {
        try (var jar = new JarFile(jar().toFile())) {
            return jar.getManifest().getMainAttributes();
        }
    }

    /** Java files and resources of the product, not of its tests, ordered by path. */
    public List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("src/main"))) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    public Path java() {
        return folder.resolve("src/main/java");
    }

    public Path resources() {
        return folder.resolve("src/main/resources");
    }

    /** A problem of this module. */
    String says(String problem) {
        return artifactId() + ": " + problem;
    }

    /** A problem at a file of this module. */
    String says(Path file, String problem) {
        return artifactId() + ": " + folder.relativize(file) + ": " + problem;
    }
}
