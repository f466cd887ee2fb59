// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import city.madang.kit.SpreadsheetText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Added and changed rows of a table as CSV (RFC 4180) for spreadsheets; no file when there are none. */
final class NewerRows implements Comparison.Found, AutoCloseable {
    private static final String MADE = "change";

    private final Table table;
    private final Path file;
    private CSVPrinter csv;

    NewerRows(Table table, Path folder) {
        this.table = table;
        file = folder.resolve(table.name() + ".csv");
    }

    @Override
    public void added(Object[] row) throws IOException {
        print("added", row);
    }

    @Override
    public void changed(Object[] row) throws IOException {
        print("changed", row);
    }

    @Override
    public void removed() {
        // there is nothing to write
    }

    private void print(String change, Object[] row) throws IOException {
        if (csv == null) {
            csv = new CSVPrinter(
                    Files.newBufferedWriter(file, StandardCharsets.UTF_8).append(SpreadsheetText.MARK),
                    CSVFormat.RFC4180);
            var heading = new ArrayList<String>();
            heading.add(MADE);
            table.columns().forEach(column -> heading.add(column.name()));
            csv.printRecord(heading);
        }
        var cells = new ArrayList<>();
        cells.add(change);
        for (var value : row) {
            cells.add(value instanceof String text ? SpreadsheetText.harmless(text) : value);
        }
        csv.printRecord(cells);
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }
}
