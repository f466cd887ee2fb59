// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.rows;

import city.madang.document.RowWriter;
import city.madang.geo.Point;
import city.madang.kit.SpreadsheetText;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes RFC 4180, row by row. */
public final class CsvRows implements RowWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final RowFields fields;
    private final Writer out;
    private final CSVPrinter printer;

    public CsvRows(RowFields fields, OutputStream to) throws IOException {
        this.fields = fields;
        out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        out.append(SpreadsheetText.MARK);
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(fields.names());
    }

    @Override
    public void write(Record row, Optional<Point> position) throws IOException {
        for (var value : fields.values(row)) {
            printer.print(cell(value));
        }
        printer.println();
    }

    /** Numbers, times and truth values are no formulas. */
    private static String cell(Object value) throws IOException {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return SpreadsheetText.harmless(text);
        }
        return value instanceof List<?> list ? json(list) : value.toString();
    }

    private static String json(List<?> list) throws IOException {
        if (list.isEmpty()) {
            return "";
        }
        var text = new StringWriter();
        try (var to = JSON.createGenerator(text)) {
            RowFields.writeValue(list, to);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        printer.flush();
        out.flush();
    }
}
