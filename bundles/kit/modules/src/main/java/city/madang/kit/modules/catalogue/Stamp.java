// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether a file is still the one that was read.
 *
 * @param modified milliseconds since 1970
 */
record Stamp(Path file, long size, long modified) {
    private static final Logger LOG = LoggerFactory.getLogger(Stamp.class);

    /** Files with that ending; none when there is no such folder. */
    static List<Stamp> of(Path root, String ending, int depth) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var files = Files.find(
                root,
                depth,
                (file, facts) -> facts.isRegularFile() && file.toString().endsWith(ending))) {
            return files.map(Stamp::of).flatMap(Optional::stream).toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The folder {} cannot be read: {}", root, e.getMessage());
            return List.of();
        }
    }

    /** Empty when the file went meanwhile. */
    private static Optional<Stamp> of(Path file) {
        try {
            return Optional.of(new Stamp(
                    file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Instant arrived() {
        return Instant.ofEpochMilli(modified);
    }
}
