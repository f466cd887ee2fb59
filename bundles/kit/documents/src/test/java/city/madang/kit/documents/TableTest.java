// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.madang.document.BadTable;
import city.madang.document.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Tables go out and come in again; bad ones are refused with a reason. */
class TableTest {
    private static final Table WAITS = new Table(
            "Waits: 2026/03",
            List.of("Number", "Filed", "Day", "Days", "Cost", "Text"),
            List.of(
                    Table.row(
                            "A-1",
                            Instant.parse("2026-03-04T05:06:00Z"),
                            LocalDate.of(2026, 3, 5),
                            12,
                            new BigDecimal("1.50"),
                            "=1+1"),
                    Table.row("A-2", null, null, null, null, "둘, \"셋\"\n넷")));

    private final DocumentOffice office = TestOffice.open();

    @Test
    void readsTheWorkbookThatItWrote() throws BadTable {
        var rows = office.rows(new ByteArrayInputStream(office.xlsx(WAITS, Locale.ENGLISH)), 10);
        assertThat(rows.get(0)).containsExactlyElementsOf(WAITS.columns());
        assertThat(rows.get(1)).containsExactly("A-1", "2026-03-04 14:06", "2026-03-05", "12", "1.5", "=1+1");
        assertThat(rows.get(2)).first().isEqualTo("A-2");
        assertThat(rows.get(2)).last().isEqualTo("둘, \"셋\"\n넷");
    }

    @Test
    void readsTheCsvThatItWrote() throws BadTable {
        var rows = office.rows(new ByteArrayInputStream(office.csv(WAITS, Locale.ENGLISH)), 10);
        assertThat(rows.get(1)).containsExactly("A-1", "2026-03-04 14:06", "2026-03-05", "12", "1.50", "'=1+1");
        assertThat(rows.get(2)).last().isEqualTo("둘, \"셋\"\n넷");
    }

    @Test
    void readsSemicolons() throws BadTable {
        assertThat(rows("a;b, c\n1;2\n")).containsExactly(List.of("a", "b, c"), List.of("1", "2"));
    }

    @Test
    void refusesWhatIsNoTable() {
        refuses(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}, "neither");
        refuses("PK\3\4 and nothing more".getBytes(StandardCharsets.ISO_8859_1), "damaged");
        refuses("a,b\n".repeat(11).getBytes(StandardCharsets.UTF_8), "more than 10 rows");
        refuses(",".repeat(600).getBytes(StandardCharsets.UTF_8), "more than 500 columns");
    }

    @Test
    void refusesABombBeforeItGoesOff() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 201; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);
        refuses(out.toByteArray(), "200 MB when unpacked");
    }

    /** A workbook whose texts name a file of the server: nothing of it may come back. */
    @Test
    void opensNoFileThatAWorkbookNames() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");
        }
        try {
            var rows = office.rows(new ByteArrayInputStream(out.toByteArray()), 10);
            assertThat(rows.toString()).doesNotContain("root:");
        } catch (BadTable refused) {
            assertThat(refused).hasMessageNotContaining("root:");
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> rows(String csv) throws BadTable {
        return office.rows(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), 10);
    }

    private void refuses(byte[] content, String reason) {
        assertThatExceptionOfType(BadTable.class)
                .isThrownBy(() -> office.rows(new ByteArrayInputStream(content), 10))
                .withMessageContaining(reason);
    }
}
