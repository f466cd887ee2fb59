// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One version of one module that could be installed.
 *
 * @param place where its jar is in Maven's order
 * @param roles that officials can hold in it
 * @param requires ids of modules that it needs
 * @param kar the file in the modules folder that brings it; empty when it is in the repository
 */
public record CatalogueEntry(
        String id, MavenPlace place, List<String> roles, List<String> requires, Optional<Path> kar) {
    public CatalogueEntry {
        roles = List.copyOf(roles);
        requires = List.copyOf(requires);
    }

    public ModuleVersion version() {
        return place.version();
    }
}
