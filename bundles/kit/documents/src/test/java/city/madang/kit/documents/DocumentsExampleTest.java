// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.document.BadTable;
import city.madang.document.Chart;
import city.madang.document.Documents;
import city.madang.document.Drawing;
import city.madang.document.Paper;
import city.madang.document.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What docs/developer/services/documents.md shows. */
class DocumentsExampleTest {
    private final Documents documents = TestOffice.open();

    byte[] letter(String name, String answer, String address) {
        var paper = new Paper(
                "Answer to your request",
                Locale.ENGLISH,
                "City of Seoul",
                List.of(
                        new Paper.Facts(List.of(new Paper.Fact("For", name))),
                        new Paper.Heading(2, "Our answer"),
                        new Paper.Text(answer),
                        new Paper.Code(address, "See your request: " + address)));
        return documents.pdf(paper);
    }

    byte[] list() {
        var table = new Table(
                "Dogs",
                List.of("Name", "Born", "Weight (kg)"),
                List.of(Table.row("Bori", LocalDate.of(2020, 5, 1), 12), Table.row("=1+1", null, 7)));
        return documents.csv(table, Locale.ENGLISH);
    }

    List<List<String>> read(InputStream sent) throws BadTable {
        return documents.rows(sent, 10_000);
    }

    Drawing drawn(Instant now) {
        var chart = new Chart(
                Chart.Kind.LINES,
                "Dogs in the register",
                "",
                List.of("2023", "2024", "2025"),
                List.of(new Chart.Series("Dogs", List.of(410.0, 455.0, Double.NaN))),
                "Dog register",
                now);
        return documents.chart(chart, Locale.ENGLISH);
    }

    @Test
    void makesTheLetter() throws IOException {
        try (var pdf = Loader.loadPDF(letter("Lee Sora", "The hole was filled.", "https://city.example/r/1"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Lee Sora", "The hole was filled.", "city.example/r/1");
        }
    }

    @Test
    void writesAndReadsTheList() throws BadTable {
        assertThat(read(new ByteArrayInputStream(list())))
                .containsExactly(
                        List.of("Name", "Born", "Weight (kg)"),
                        List.of("Bori", "2020-05-01", "12"),
                        List.of("'=1+1", "", "7"));
    }

    @Test
    void drawsTheChart() {
        assertThat(drawn(Instant.parse("2026-01-02T03:04:05Z")).markup())
                .contains("<svg", "Dogs in the register", "455");
    }
}
