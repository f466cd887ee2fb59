// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.document.RowFormat;
import city.madang.export.Share;

/**
 * Which records are to leave, and how.
 *
 * @param kind what the module calls them
 * @param files whether what is attached goes along; the whole is a zip then
 */
public record ExportOrder(String module, String kind, RowFormat format, Share share, boolean files) {
    private static final String ZIP = ".zip";

    /**
     * By the ending of the file that is to be written; a zip holds CSV and what is attached.
     *
     * @throws IllegalArgumentException when it is another ending
     */
    public static ExportOrder into(String file, String module, String kind, Share share) {
        var zip = file.endsWith(ZIP);
        return new ExportOrder(module, kind, zip ? RowFormat.CSV : RowFormat.ofName(file), share, zip);
    }

    /** Of the file with the records. */
    String tableName() {
        return kind + "." + format.ending();
    }

    /** Of the whole. */
    public String fileName() {
        return module + "-" + kind + (files ? ZIP : "." + format.ending());
    }

    public String mediaType() {
        return files ? "application/zip" : format.mediaType();
    }

    /** For the record of acts. */
    String subject() {
        return fileName() + (share.personal() ? " personal" : "") + (share.internal() ? " internal" : "");
    }
}
