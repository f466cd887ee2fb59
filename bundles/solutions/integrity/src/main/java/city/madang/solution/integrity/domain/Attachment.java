// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.domain;

import city.madang.file.FileId;

/**
 * A file of a report, as only those see it who may open it.
 *
 * @param name as the person called it
 * @param size in bytes, unsealed
 */
public record Attachment(FileId id, String name, String type, long size) {
    private static final String BETWEEN = "\u001f";

    /** All but the id, as one text. */
    public String written() {
        return String.join(BETWEEN, name, type, String.valueOf(size));
    }

    /** What {@link #written} gave. */
    public static Attachment read(FileId id, String written) {
        var parts = written.split(BETWEEN, -1);
        return new Attachment(id, parts[0], parts[1], Long.parseLong(parts[2]));
    }

    /** Without the name, because logs must not hold it. */
    @Override
    public String toString() {
        return "attachment " + id;
    }
}
