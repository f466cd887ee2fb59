// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** A module's files as a whole, as {@link ModuleTables} has its tables. Safe for several threads, one at a time for each module. */
@ProviderType
public interface FilesOfModules {
    /**
     * Bytes that {@link #copyTo} will take: none where a file can have a second name.
     *
     * @param folder where the copy will be, or one above it; is there
     */
    long room(String module, Path folder) throws IOException;

    /**
     * Keeps names and bytes of all files. May be called again for the same folder, which then costs little: once while the module
     * is open, and once when it is closed.
     *
     * @param folder that is there; empty, or as an earlier call left it
     */
    void copyTo(String module, Path folder) throws IOException;

    /**
     * Makes the files those of a copy: what came since is removed, what went since is there again. Files that the scanner found to
     * be harmful since stay withheld. Nobody uses the module meanwhile.
     *
     * @param folder as {@link #copyTo} left it
     */
    void restore(String module, Path folder) throws IOException;

    /** Removes all of them for good; nobody uses the module any more. */
    void erase(String module) throws IOException;
}
