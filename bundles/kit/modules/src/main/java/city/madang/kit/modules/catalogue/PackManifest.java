// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import city.madang.kit.Capabilities;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** What a jar says in its manifest that it brings to a city. */
record PackManifest(Kind kind, String id, List<String> roles, List<String> requires) {
    /** Empty when the jar brings nothing. */
    static List<PackManifest> of(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile(), false)) {
            return of(file.getManifest());
        }
    }

    /** The same for a jar inside another file; the stream is not closed. */
    static List<PackManifest> of(InputStream jar) throws IOException {
        return of(JarManifest.in(jar).orElse(null));
    }

    private static List<PackManifest> of(Manifest manifest) {
        var header = manifest == null ? null : manifest.getMainAttributes().getValue("Provide-Capability");
        return header == null
                ? List.of()
                : Stream.of(Kind.values())
                        .flatMap(kind -> Capabilities.in(header, kind.namespace()).stream()
                                .flatMap(attributes -> of(kind, attributes).stream()))
                        .toList();
    }

    private static Optional<PackManifest> of(Kind kind, Map<String, String> attributes) {
        return kind.id(attributes)
                .map(id -> new PackManifest(kind, id, words(attributes, "roles"), words(attributes, "requires")));
    }

    private static List<String> words(Map<String, String> attributes, String name) {
        return Capabilities.words(attributes.getOrDefault(name, ""));
    }

    /** Its trust is to be decided yet. */
    CatalogueEntry at(MavenPlace place, Optional<CatalogueEntry.Origin> archive) {
        var trust = archive.isPresent() ? Trust.UNKNOWN : Trust.OURS;
        return new CatalogueEntry(kind, id, place, roles, requires, archive, trust);
    }
}
