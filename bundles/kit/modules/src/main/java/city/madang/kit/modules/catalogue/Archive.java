// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An archive in the modules folder, as somebody who has to trust it sees it. Public, because templates read it.
 *
 * @param sha256 of the file, in small hexadecimal digits
 * @param bytes of the file
 * @param arrived when it was put there
 * @param problem why nobody may have it; the rest is empty then
 * @param entries what it brings
 * @param bundles all jars in it
 */
public record Archive(
        Path file,
        String sha256,
        long bytes,
        Instant arrived,
        Optional<KarProblem> problem,
        List<CatalogueEntry> entries,
        List<Part> bundles,
        Optional<Signature> signature) {
    /** A jar of an archive. */
    public record Part(String path, JarFacts facts) {}

    public String name() {
        return file.getFileName().toString();
    }
}
