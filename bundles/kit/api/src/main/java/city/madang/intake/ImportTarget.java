// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import city.madang.data.Tx;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes in rows. Called by one thread per import. */
@ConsumerType
public interface ImportTarget {
    /** Every field that a mapping may fill. */
    Set<String> fields();

    /**
     * Writes a batch in the kit's unit of work, in which the kit keeps how far the import is: what is written otherwise is not undone
     * with it, and may be written again. A row that was taken in before (same source, same key) is skipped, so that an import can be
     * run again.
     *
     * @param tx the module's own view of it; what the module reads elsewhere does not see what was written in it
     * @param source names the other system, from the mapping
     * @return what became of each row, in the same order
     */
    List<ImportResult> accept(Tx tx, String source, List<ImportRow> batch);

    /** What {@link #accept} would do, without writing; as far as it can be said beforehand. */
    default ImportCheck check(String source, List<ImportRow> batch) {
        return ImportCheck.FINE;
    }
}
