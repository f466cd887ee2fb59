// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A module's tables as a whole: copied before they are changed, put back, erased. A table is the module's when its name begins
 * with the module's id and an underscore. Nobody may use the module meanwhile; its caller has closed it. Safe for several threads.
 */
@ProviderType
public interface ModuleTables {
    /**
     * Scripts that opening this jar would run now, in their order, each as {@code V58 words of its name}.
     *
     * @param jar the module's
     */
    List<String> pending(String module, Path jar) throws IOException;

    /** How many rows each of its tables has, by name; empty when it has none. */
    SortedMap<String, Long> rows(String module);

    /**
     * Writes all rows as they are at one moment. The copy can be put into either database.
     *
     * @param folder that is there and empty
     * @throws IOException when there is no whole copy
     */
    void copyTo(String module, Path folder) throws IOException;

    /**
     * Puts a copy in place of what is there: tables as the jar's scripts made them up to the version of the copy, with its rows.
     *
     * @param folder as {@link #copyTo} left it
     * @param jar the module's, of the version that the copy was made of or a newer one
     * @throws IOException when the copy is not whole, or does not go in; then everything is as it was before
     */
    void restore(String module, Path folder, Path jar) throws IOException;

    /** Erases its tables, what is known of its scripts, and events on their way to it; all is made anew when it opens. */
    void erase(String module);

    /**
     * What was written since a copy was made.
     *
     * @param folder as {@link #copyTo} left it
     */
    Difference since(String module, Path folder) throws IOException;

    /**
     * Writes the rows that were added or changed since a copy was made, one CSV file for each table that has such.
     *
     * @param folder as {@link #copyTo} left it
     * @param out that is there
     */
    void exportSince(String module, Path folder, Path out) throws IOException;

    /**
     * Rows by what happened to them since a copy.
     *
     * @param added keys that the copy does not have
     * @param changed keys of both, with other values
     * @param removed keys that only the copy has
     */
    record Difference(long added, long changed, long removed) {
        public boolean isNothing() {
            return added == 0 && changed == 0 && removed == 0;
        }
    }
}
