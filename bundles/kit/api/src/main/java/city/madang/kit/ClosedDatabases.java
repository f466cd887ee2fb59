// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Opens the city's database for a program without the container, which finds this by {@link java.util.ServiceLoader}. */
@ProviderType
public interface ClosedDatabases {
    /**
     * Opens it; Derby's is made when there is none.
     *
     * @param folder where Derby's is, when the address is empty
     * @param url PostgreSQL's address, or empty
     * @throws IOException when it cannot be had, as when a server has Derby's open
     */
    ClosedDatabase open(Path folder, String url, String user, String password) throws IOException;

    /**
     * Puts beside the rows of each module the scripts that make its tables, so that the copy can be put back without anything else.
     *
     * @param folder as {@link DatabaseCopies#copyTo} left it
     * @param jars among which those of the modules are
     * @return modules whose scripts are in none of them
     */
    List<String> addScripts(Path folder, Collection<Path> jars) throws IOException;
}
