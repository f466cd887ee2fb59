// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks for known harm in a file. Called by several threads. */
interface Scanner {
    /** Of a city without a scanner. */
    Scanner NONE = file -> Optional.empty();

    /**
     * What harm is known of the file.
     *
     * @throws IOException when the scanner does not answer, or could not look at it
     */
    Optional<String> harm(Path file) throws IOException;

    /** Whether there is a scanner at all. */
    default boolean isThere() {
        return this != NONE;
    }
}
