// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes in rows. Called by one thread per import. */
@ConsumerType
public interface ImportTarget {
    /** Every field that a mapping may fill. */
    Set<String> fields();

    /**
     * Writes a batch in one unit of work. A row that was taken in before (same source, same key) is skipped, so that an import can
     * be run again.
     *
     * @param source names the other system, from the mapping
     * @return what became of each row, in the same order
     */
    List<ImportResult> accept(String source, List<ImportRow> batch);

    /** What {@link #accept} would do, without writing; as far as it can be said beforehand. */
    default ImportCheck check(String source, List<ImportRow> batch) {
        return ImportCheck.FINE;
    }
}
