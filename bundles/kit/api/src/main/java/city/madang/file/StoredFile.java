// SPDX-License-Identifier: Apache-2.0
package city.madang.file;

import java.time.Instant;

/**
 * A file that belongs to a record.
 *
 * @param owner the record, as the module named it when attaching
 * @param type media type found from the content
 * @param size bytes
 * @param preview whether there is a small picture of it
 */
public record StoredFile(
        FileId id,
        String module,
        String owner,
        String name,
        String type,
        long size,
        boolean preview,
        Instant storedAt) {
    public boolean isImage() {
        return type.startsWith("image/");
    }
}
