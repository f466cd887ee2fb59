// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipInputStream;

/** Finds the manifest of a jar that is read from its beginning. */
final class JarManifest {
    /** Bytes; tools write the manifest first. */
    private static final long MOST_BEFORE = 100L << 20;

    private JarManifest() {}

    /** The stream is not closed. Empty when there is none. */
    static Optional<Manifest> in(InputStream jar) throws IOException {
        @SuppressWarnings("resource")
        var entries = new ZipInputStream(jar);
        long left = MOST_BEFORE;
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                return Optional.of(new Manifest(new Bounded(entries, MOST_BEFORE)));
            }
            // Read to its end here, and not by the stream itself, which would do so whatever it unpacks to.
            left -= new Bounded(entries, left).transferTo(OutputStream.nullOutputStream());
        }
        return Optional.empty();
    }
}
