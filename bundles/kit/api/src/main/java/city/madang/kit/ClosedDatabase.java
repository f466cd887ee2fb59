// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** The city's database in the hands of a program without the container. For one thread. */
@ProviderType
public interface ClosedDatabase extends DatabaseCopies, AutoCloseable {
    /** Whether there is no table in it. */
    boolean isEmpty() throws IOException;

    /**
     * Puts everything of a copy in place of what is there, one module after another, and counts the rows that went in.
     *
     * @param folder with scripts too
     * @param said told how many rows a module has, for people, when they are in
     * @return modules whose scripts the copy does not have; they are left out
     * @throws IOException when a module does not go in; those before it are in
     */
    List<String> restore(Path folder, Consumer<String> said) throws IOException;

    @Override
    void close();
}
