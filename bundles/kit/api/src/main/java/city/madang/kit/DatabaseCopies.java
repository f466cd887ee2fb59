// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Copies of the open database, for backups. */
@ProviderType
public interface DatabaseCopies {
    /**
     * Copies everything that was committed before, while the city goes on writing.
     *
     * @param folder that is there and empty
     * @return how the copy is made use of, in one line
     * @throws IOException when there is no whole copy
     */
    String copyTo(Path folder) throws IOException;
}
