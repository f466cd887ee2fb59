// SPDX-License-Identifier: Apache-2.0
package city.madang.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Makes documents to print, to save and to look at, and reads tables that people send. Safe for several threads. */
@ProviderType
public interface Documents {
    /**
     * A PDF of A4 pages with its fonts inside, tagged for screen readers, in any script of the fonts that are shipped (see the
     * developer's page); takes about half a second and is limited to a few at a time, so it is for single papers, not lists.
     */
    byte[] pdf(Paper paper);

    /** An XLSX workbook (ISO/IEC 29500) with one sheet; its title names the sheet. */
    byte[] xlsx(Table table, Locale locale);

    /** UTF-8 CSV after RFC 4180 with a byte order mark, in which no cell is taken for a formula by a spreadsheet. */
    byte[] csv(Table table, Locale locale);

    /**
     * Writes records of any number one by one, in bounded memory.
     *
     * @param type of the records; its components are the columns, named as they are: texts, numbers, truth values, instants, optional ones of these
     *     (an empty cell, or null), or lists of records of these
     */
    RowWriter rows(RowFormat format, Class<? extends Record> type, OutputStream out) throws IOException;

    /**
     * Reads the first sheet of an XLSX workbook, or CSV in UTF-8; told apart by the content.
     *
     * @param most rows that are taken, the first row with the titles included
     * @return rows of trimmed texts, as long as each row is; numbers with a point, days as
     *     {@code yyyy-MM-dd}, times as {@code yyyy-MM-dd HH:mm}
     * @throws BadTable saying why the file is not taken
     */
    List<List<String>> rows(InputStream content, int most) throws BadTable;

    /** A chart with its title, source, time and the same figures as a table, for a page. */
    Drawing chart(Chart chart, Locale locale);

    /** A QR code (ISO/IEC 18004, error correction M). @param content at most 1,000 characters */
    Drawing qr(String content);

    /** A bar code (Code 128, ISO/IEC 15417). @param content 1 to 80 ASCII characters */
    Drawing barcode(String content);
}
