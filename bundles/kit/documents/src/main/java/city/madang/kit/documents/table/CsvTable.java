// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.table;

import city.madang.document.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes RFC 4180. */
public final class CsvTable {
    public static final char MARK = '\ufeff';
    /** How a cell starts that spreadsheets take for a formula (OWASP, CSV Injection). */
    private static final String FORMULA = "=+-@\t\r";

    private static final char APOSTROPHE = '\'';

    private CsvTable() {}

    /** With a byte order mark, without which spreadsheets take UTF-8 for something else. */
    public static byte[] write(Table table, ZoneId zone) {
        var out = new StringWriter().append(MARK);
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(table.columns());
            for (var row : table.rows()) {
                printer.printRecord(row.stream().map(value -> cell(value, zone)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Numbers stay numbers. */
    private static String cell(Object value, ZoneId zone) {
        var text = Cells.plain(value, zone);
        return value instanceof String ? harmless(text) : text;
    }

    /**
     * A text that would be a formula gets an apostrophe before it; so does one that begins with apostrophes and would be one without
     * them, so that taking one away gives the text again.
     */
    public static String harmless(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == APOSTROPHE) {
            start++;
        }
        return start < text.length() && FORMULA.indexOf(text.charAt(start)) >= 0 ? APOSTROPHE + text : text;
    }
}
