// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.table;

import city.madang.document.Table;
import city.madang.kit.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes RFC 4180. */
public final class CsvTable {
    private CsvTable() {}

    /** With a byte order mark, without which spreadsheets take UTF-8 for something else. */
    public static byte[] write(Table table, ZoneId zone) {
        var out = new StringWriter().append(SpreadsheetText.MARK);
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
        return value instanceof String ? SpreadsheetText.harmless(text) : text;
    }
}
