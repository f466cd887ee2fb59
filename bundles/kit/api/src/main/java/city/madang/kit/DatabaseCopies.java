// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Copies of the whole database, for backups. */
@ProviderType
public interface DatabaseCopies {
    /**
     * Copies all rows as they are at one moment, while others go on writing: for each module a folder as
     * {@link ModuleTables#copyTo} fills it.
     *
     * @param folder that is there and empty
     * @return how much was copied, in one line for people
     * @throws IOException when there is no whole copy
     */
    String copyTo(Path folder) throws IOException;
}
