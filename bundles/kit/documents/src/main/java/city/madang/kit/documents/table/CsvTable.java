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
    private static final char MARK = '\ufeff';
    /** How a cell starts that spreadsheets take for a formula (OWASP, CSV Injection). */
    private static final String FORMULA = "=+-@\t\r";

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

    /** Texts that would be a formula get an apostrophe before them; numbers stay numbers. */
    private static String cell(Object value, ZoneId zone) {
        var text = Cells.plain(value, zone);
        var risky = value instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return risky ? "'" + text : text;
    }
}
