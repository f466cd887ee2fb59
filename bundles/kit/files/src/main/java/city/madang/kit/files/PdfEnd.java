// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.FileStore.WrongType;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A PDF begins with its header and ends with its end mark (ISO 32000-1, 7.5.2 and 7.5.5; readers look for the mark in the last 1024 bytes).
 * Readers forgive junk around it, and so a file could be a PDF and an archive at once: here it could not.
 */
final class PdfEnd {
    private static final int LAST = 1024;
    /** The end of a central directory (APPNOTE.TXT 4.3.16). */
    private static final String ARCHIVE = "PK\5\6";

    private PdfEnd() {}

    static void check(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var head = new byte[(int) Math.min(5, in.length())];
            in.readFully(head);
            var tail = new byte[(int) Math.min(LAST, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            var end = new String(tail, StandardCharsets.ISO_8859_1);
            var mark = end.lastIndexOf("%%EOF");
            if (!new String(head, StandardCharsets.ISO_8859_1).equals("%PDF-")
                    || mark < 0
                    || end.indexOf(ARCHIVE) >= 0
                    || !end.substring(mark + 5).isBlank()) {
                throw new WrongType("a PDF with something before or behind it");
            }
        }
    }
}
