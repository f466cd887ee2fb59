// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.table;

import city.madang.document.BadTable;
import city.madang.kit.SpreadsheetText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads a table that somebody sent, which may be anything. */
public final class SentTable {
    private static final int LARGEST = 20 << 20;
    /** Bytes that a workbook may have when it is unpacked. */
    private static final long LARGEST_UNPACKED = 200L << 20;

    private static final int MOST_COLUMNS = 500;
    /** Numbers are told from days only by how they are shown. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private SentTable() {}

    public static List<List<String>> rows(InputStream content, int most) throws BadTable {
        try {
            var bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BadTable("the file is larger than 20 MB");
            }
            return isZip(bytes) ? workbook(bytes, most) : csv(bytes, most);
        } catch (UncheckedIOException e) {
            throw refusal(e.getCause());
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static BadTable refusal(IOException cause) {
        return new BadTable(
                cause instanceof CharacterCodingException
                        ? "the file is neither an XLSX workbook nor text in UTF-8"
                        : "the file cannot be read: it is damaged");
    }

    private static boolean isZip(byte[] bytes) {
        for (int at = 0; at < ZIP.length; at++) {
            if (bytes.length <= at || bytes[at] != ZIP[at]) {
                return false;
            }
        }
        return true;
    }

    private static List<List<String>> workbook(byte[] bytes, int most) throws IOException, BadTable {
        checkUnpackedSize(bytes);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
                var rows = book.getFirstSheet().openStream()) {
            var all = new ArrayList<List<String>>();
            for (var each = rows.iterator(); each.hasNext(); ) {
                var row = each.next();
                while (all.size() < row.getRowNum() - 1 && all.size() < most) {
                    all.add(List.of());
                }
                all.add(texts(row));
                checkRows(all.size(), most);
            }
            return all;
        } catch (RuntimeException e) {
            throw new BadTable("the workbook cannot be read: it is damaged or protected");
        }
    }

    /** A few bytes can unpack to any number; nothing is kept while counting. */
    private static void checkUnpackedSize(byte[] bytes) throws IOException, BadTable {
        long total = 0;
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                total += unpacked(zip.getInputStream(entry), LARGEST_UNPACKED - total);
            }
        }
        if (total > LARGEST_UNPACKED) {
            throw new BadTable("the workbook is larger than 200 MB when unpacked");
        }
    }

    /** Stops soon after {@code most}. */
    private static long unpacked(InputStream content, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        try (content) {
            for (int read = content.read(buffer); read >= 0 && total <= most; read = content.read(buffer)) {
                total += read;
            }
        }
        return total;
    }

    private static List<String> texts(Row row) throws BadTable {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw new BadTable("row " + row.getRowNum() + " has more than " + MOST_COLUMNS + " columns");
        }
        var texts = new ArrayList<String>();
        for (int column = 0; column < row.getCellCount(); column++) {
            texts.add(
                    row.getOptionalCell(column).map(SentTable::text).orElse("").strip());
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            var format =
                    Optional.ofNullable(cell.getDataFormatString()).orElse("").toLowerCase(Locale.ROOT);
            if (!format.contains("y")) {
                return cell.asNumber().stripTrailingZeros().toPlainString();
            }
            return format.contains("h")
                    ? Cells.plain(cell.asDate())
                    : cell.asDate().toLocalDate().toString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static List<List<String>> csv(byte[] bytes, int most) throws IOException, BadTable {
        var text = SpreadsheetText.decoded(bytes);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(SpreadsheetText.separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var all = new ArrayList<List<String>>();
            for (var row : parser) {
                if (row.size() > MOST_COLUMNS) {
                    throw new BadTable("row " + row.getRecordNumber() + " has more than " + MOST_COLUMNS + " columns");
                }
                all.add(row.stream().map(String::strip).toList());
                checkRows(all.size(), most);
            }
            return all;
        }
    }

    private static void checkRows(int rows, int most) throws BadTable {
        if (rows > most) {
            throw new BadTable("the table has more than " + most + " rows");
        }
    }
}
