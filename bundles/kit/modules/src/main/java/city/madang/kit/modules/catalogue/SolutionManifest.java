// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipInputStream;

/** What {@link city.madang.module.SolutionModule} left in a jar's manifest. */
record SolutionManifest(String id, List<String> roles, List<String> requires) {
    private static final String NAMESPACE = "madang.solution";

    /** Empty when the jar holds no solution. */
    static Optional<SolutionManifest> of(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile(), false)) {
            return of(file.getManifest());
        }
    }

    /** The same for a jar inside another file; the stream is not closed. */
    static Optional<SolutionManifest> of(InputStream jar) throws IOException {
        @SuppressWarnings("resource")
        var entries = new ZipInputStream(jar);
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                return of(new Manifest(entries));
            }
        }
        return Optional.empty();
    }

    private static Optional<SolutionManifest> of(Manifest manifest) {
        var header = manifest == null ? null : manifest.getMainAttributes().getValue("Provide-Capability");
        return header == null
                ? Optional.empty()
                : Capabilities.in(header, NAMESPACE).stream()
                        .filter(attributes -> attributes.containsKey("id"))
                        .findFirst()
                        .map(SolutionManifest::of);
    }

    private static SolutionManifest of(Map<String, String> attributes) {
        return new SolutionManifest(attributes.get("id"), words(attributes, "roles"), words(attributes, "requires"));
    }

    private static List<String> words(Map<String, String> attributes, String name) {
        return Capabilities.words(attributes.getOrDefault(name, ""));
    }

    CatalogueEntry at(MavenPlace place, Optional<Path> kar) {
        return new CatalogueEntry(id, place, roles, requires, kar);
    }
}
