// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a kit bundle keeps outside the database, for a backup that fits together. Registered as a service; the order is: all parts
 * {@link #hold}, then the database is read at one moment, then the folders are copied, then all are released. What the database names at
 * that moment is therefore in the folders; what the folders have more is swept later.
 */
@ConsumerType
public interface BackupPart {
    /** A word that names it in the backup. */
    String name();

    /** Folders to copy. */
    List<Path> folders();

    /** False for what can be built again, such as an index; it is copied only when asked for. */
    default boolean needed() {
        return true;
    }

    /** Nothing that is in the folders is deleted or changed until it is closed; new files may come. Waits for what is under way. */
    AutoCloseable hold();
}
