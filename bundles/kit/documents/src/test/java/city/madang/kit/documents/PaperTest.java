// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.document.Chart;
import city.madang.document.Paper;
import city.madang.document.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Papers are read back and checked by the standards. The files stay in the build's folder to be looked at. */
class PaperTest {
    private static final Instant WHEN = Instant.parse("2026-03-04T05:06:07Z");

    private final DocumentOffice office = TestOffice.open();

    @Test
    void writesEveryScriptOfItsFonts() throws IOException {
        var words = List.of(
                "Broken pavement, fixed at last",
                "보도블록이 깨졌습니다",
                "人行道破损",
                "歩道が壊れています",
                "Зам эвдэрсэн",
                "Vỉa hè bị hỏng",
                "İğne, ığdır");
        var blocks =
                words.stream().map(each -> (Paper.Block) new Paper.Text(each)).toList();
        try (var pdf = print("scripts", new Paper("Scripts", Locale.ENGLISH, "City of Seoul", blocks))) {
            assertThat(plain(text(pdf)))
                    .contains(words.stream().map(PaperTest::plain).toList())
                    .contains("Scripts", "CityofSeoul·Page1");
            pdf.getPage(0)
                    .getResources()
                    .getFontNames()
                    .forEach(name -> assertThat(font(pdf, name)).isTrue());
        }
    }

    @Test
    void setsArabicFromTheRight() throws IOException {
        var paper = new Paper(
                "رد على طلبكم",
                Locale.forLanguageTag("ar"),
                "",
                List.of(
                        new Paper.Text("الرصيف مكسور في King Street رقم 12345."),
                        new Paper.Text(NumberFormat.getInstance(Locale.forLanguageTag("ar"))
                                .format(-678)),
                        new Paper.Facts(List.of(new Paper.Fact("الحالة", "تم الرد")))));
        try (var pdf = print("arabic", paper)) {
            assertThat(plain(text(pdf)))
                    .contains("الرصيف", "مكسور", "KingStreet", "12345", "الرد", "٦٧٨-")
                    .doesNotContain("#");
        }
    }

    @Test
    void breaksLinesOfScriptsWithoutSpaces() throws IOException {
        var thai = "ทางเท้าชำรุดกรุณาซ่อมแซมโดยเร็วที่สุด".repeat(12);
        try (var pdf =
                print("thai", new Paper("ภาษาไทย", Locale.forLanguageTag("th"), "", List.of(new Paper.Text(thai))))) {
            assertThat(text(pdf).lines().filter(line -> !line.isBlank()).count())
                    .isGreaterThan(5);
        }
    }

    @Test
    void tagsItForScreenReaders() throws IOException {
        try (var pdf = print("report", report())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Requests of the year");
            assertThat(text(pdf)).contains("Answered").contains("12.5").contains("2026-03-04 14:06");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
        }
    }

    @Test
    void showsBadCharactersInsteadOfFailing() throws IOException {
        var paper =
                new Paper("a\u0000b", Locale.ENGLISH, "\u0001", List.of(new Paper.Text("x".repeat(5000) + "\ud800")));
        try (var pdf = print("bad", paper)) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
    }

    private static Paper report() {
        var chart = new Chart(
                Chart.Kind.BARS,
                "Requests",
                "",
                List.of("Jan", "Feb", "Mar"),
                List.of(
                        new Chart.Series("Filed", List.of(120.0, 90.0, 140.0)),
                        new Chart.Series("Answered", List.of(100.0, Double.NaN, 12.5))),
                "Complaints",
                WHEN);
        var radar = new Chart(
                Chart.Kind.RADAR,
                "Maturity",
                "level",
                List.of("People", "Law", "Data", "Money", "Networks"),
                List.of(new Chart.Series("Now", List.of(1.0, 2.0, 3.0, 2.0, 1.0))),
                "Study",
                WHEN);
        var gantt = new Chart(
                Chart.Kind.GANTT,
                "Schedule",
                "months",
                List.of("Build", "Train"),
                List.of(
                        new Chart.Series("From", List.of(0.0, 3.0)),
                        new Chart.Series("Pilot", List.of(3.0, Double.NaN)),
                        new Chart.Series("Adoption", List.of(Double.NaN, 6.0))),
                "Study",
                WHEN);
        var table = new Table(
                "Longest waits",
                List.of("Number", "Filed", "Days"),
                List.of(Table.row("A-1", WHEN, 12), Table.row("A-2", LocalDate.of(2026, 1, 2), null)));
        return new Paper(
                "Requests of the year",
                Locale.ENGLISH,
                "Seoul",
                List.of(
                        new Paper.Heading(2, "In figures"),
                        new Paper.Figure(chart),
                        new Paper.Figure(radar),
                        new Paper.Figure(gantt),
                        new Paper.Rows(table),
                        new Paper.NewPage(),
                        new Paper.Code("https://example.org/complaints/requests/1", "Look it up")));
    }

    private PDDocument print(String name, Paper paper) throws IOException {
        var content = office.pdf(paper);
        var folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name + ".pdf"), content);
        assertThat(Standards.faults(content)).as("faults by PDF/UA and PDF/A").isEmpty();
        return Loader.loadPDF(content);
    }

    /** Without what readers of PDF guess: spaces between glyphs, the order of marks, forms of letters, directions. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{M}\\p{Cf}\\s]", "");
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static boolean font(PDDocument pdf, org.apache.pdfbox.cos.COSName name) {
        try {
            return pdf.getPage(0).getResources().getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
