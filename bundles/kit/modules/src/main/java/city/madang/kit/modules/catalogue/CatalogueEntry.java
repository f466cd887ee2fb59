// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One version of one module, language, country or driver of the catalogue.
 *
 * @param id a tag for a language, a code of ISO 3166-1 for a country
 * @param place where its jar is in Maven's order
 * @param roles that officials can hold in it
 * @param requires ids of modules that it needs
 * @param archive that brings or brought it; empty when it came with the product
 */
public record CatalogueEntry(
        Kind kind,
        String id,
        MavenPlace place,
        List<String> roles,
        List<String> requires,
        Optional<Origin> archive,
        Trust trust) {
    public CatalogueEntry {
        roles = List.copyOf(roles);
        requires = List.copyOf(requires);
    }

    /**
     * An archive of a third party.
     *
     * @param sha256 of the whole file, in small hexadecimal digits
     * @param file in the modules folder; empty when its content was copied into the repository
     */
    public record Origin(String sha256, Optional<Path> file) {}

    public ModuleVersion version() {
        return place.version();
    }

    /** The file in the modules folder that brings it; empty when it is in the repository. */
    public Optional<Path> kar() {
        return archive.flatMap(Origin::file);
    }

    /** Name of the feature that brings it. */
    public String feature() {
        return kind.feature(id);
    }

    /**
     * Copies what brings it into the repository, when it is not there.
     *
     * @throws IOException when the archive is not the one any more that was trusted, or cannot be copied
     */
    public void copyInto(Path repository) throws IOException {
        if (kar().isPresent()) {
            new KarFile(kar().get()).copyInto(repository, archive.orElseThrow().sha256());
        }
    }

    CatalogueEntry as(Trust decided) {
        return new CatalogueEntry(kind, id, place, roles, requires, archive, decided);
    }
}
