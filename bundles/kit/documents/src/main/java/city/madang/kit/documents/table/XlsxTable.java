// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.table;

import city.madang.document.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook with one sheet: titles in bold and kept in sight, days and times as such. Texts are never formulas. */
public final class XlsxTable {
    private static final int LONGEST_NAME = 31;
    /** ECMA-376 part 1, 18.3.1.96: characters in a cell. */
    private static final int LONGEST_CELL = 32_767;

    private XlsxTable() {}

    public static byte[] write(Table table, ZoneId zone) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Madang", "1.0")) {
            var sheet = book.newWorksheet(sheetName(table.title()));
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.value(0, column, table.columns().get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < table.rows().size(); row++) {
                var values = table.rows().get(row);
                for (int column = 0; column < values.size(); column++) {
                    write(sheet, row + 1, column, Cells.local(values.get(column), zone));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean yes) {
            sheet.value(row, column, yes);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value != null) {
            var text = value.toString();
            sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
        }
    }

    /** Spreadsheets allow 31 characters without some signs. */
    private static String sheetName(String title) {
        var name = title.replaceAll("[\\\\/?*:\\[\\]']", " ").strip();
        return name.isEmpty() ? "1" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
