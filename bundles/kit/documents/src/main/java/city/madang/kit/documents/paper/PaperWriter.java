// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.paper;

import city.madang.document.Chart;
import city.madang.document.Paper;
import city.madang.kit.documents.chart.ChartFigure;
import city.madang.kit.documents.chart.Look;
import city.madang.kit.documents.code.Codes;
import city.madang.l10n.Texts;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Base64;
import org.xml.sax.SAXException;

/** Says a paper in formatting objects: A4, one column, headings with the roles that screen readers know. */
final class PaperWriter {
    private static final String LETTERS =
            "font-size: 10.5pt; line-height: 1.45; font-selection-strategy: character-by-character";
    private static final String HEADING =
            "font-weight: bold; space-before: 5mm; space-after: 1.5mm;" + " keep-with-next.within-page: always";

    private final FormattingObjects fo;
    private final Paper paper;
    private final Texts words;
    private final String writing;
    private final ChartFigure figures;
    private final PaperTables tables;

    PaperWriter(FormattingObjects fo, Paper paper, Texts words, ZoneId zone, boolean rightToLeft) {
        this.fo = fo;
        this.paper = paper;
        this.words = words;
        this.writing = rightToLeft ? "rl-tb" : "lr-tb";
        this.figures = new ChartFigure(words, () -> zone, any -> rightToLeft);
        this.tables = new PaperTables(fo, paper.locale(), zone);
    }

    void write() throws SAXException {
        var language = paper.locale().toLanguageTag();
        fo.document(() -> fo.in(
                "root",
                LETTERS,
                () -> {
                    fo.in("layout-master-set", "", this::page);
                    fo.title(paper.title(), language);
                    fo.in("page-sequence", "master-reference: a4", this::flow, "xml:lang", language);
                },
                "font-family",
                Fonts.families(),
                "xml:lang",
                language,
                "writing-mode",
                writing));
    }

    private void page() throws SAXException {
        var size = "master-name: a4; page-width: 210mm; page-height: 297mm; margin: 20mm 20mm 12mm 20mm";
        fo.in(
                "simple-page-master",
                size,
                () -> {
                    fo.empty("region-body", "margin-bottom: 14mm");
                    fo.empty("region-after", "extent: 10mm; display-align: after");
                },
                "writing-mode",
                writing);
    }

    private void flow() throws SAXException {
        fo.in("static-content", "flow-name: xsl-region-after", this::footer);
        fo.in("flow", "flow-name: xsl-region-body", () -> {
            fo.block(
                    line(paper.title()),
                    "font-size: 18pt; font-weight: bold; role: H1; line-height: 1.3; space-after: 4mm");
            for (var block : paper.blocks()) {
                block(block);
            }
        });
    }

    private void footer() throws SAXException {
        fo.in("block", "font-size: 8.5pt; color: #464c53; role: artifact", () -> {
            fo.text((paper.footer().isEmpty() ? "" : line(paper.footer()) + " · ")
                    + words.text(paper.locale(), "paper.page") + " ");
            fo.empty("page-number", "");
        });
    }

    private void block(Paper.Block block) throws SAXException {
        if (block instanceof Paper.Heading heading) {
            var size = heading.level() == 2 ? "14pt" : heading.level() == 3 ? "12pt" : "10.5pt";
            fo.block(line(heading.text()), HEADING, "font-size", size, "role", "H" + heading.level());
        } else if (block instanceof Paper.Text text) {
            fo.block(line(text.text()), "linefeed-treatment: preserve; space-after: 2.5mm");
        } else if (block instanceof Paper.Facts facts) {
            tables.facts(facts);
        } else if (block instanceof Paper.Rows rows) {
            tables.rows(rows.table());
        } else if (block instanceof Paper.Figure figure) {
            figure(figure.chart());
        } else if (block instanceof Paper.Code code) {
            picture(Codes.qr(code.content()), "30mm", code.words());
            fo.block(line(code.words()), "space-after: 3mm");
        } else {
            fo.empty("block", "break-before: page");
        }
    }

    private void figure(Chart chart) throws SAXException {
        var title = ChartFigure.title(chart);
        fo.block(line(title), PaperTables.TITLE);
        picture(figures.svg(chart, paper.locale()).toString(), "150mm", title);
        legend(chart);
        fo.block(line(figures.origin(chart, paper.locale())), "font-size: 8.5pt; space-after: 2mm");
        tables.figures(chart);
    }

    /** The colours of the drawing stand beside the names that they stand for. */
    private void legend(Chart chart) throws SAXException {
        var shown = ChartFigure.legend(chart);
        if (!shown.isEmpty()) {
            fo.in("block", "", () -> {
                for (int each : shown) {
                    fo.in(
                            "inline",
                            "",
                            () -> fo.text("\u25a0 "),
                            "color",
                            Look.of(each).colour());
                    fo.text(chart.series().get(each).name() + "   ");
                }
            });
        }
    }

    private void picture(String svg, String width, String words) throws SAXException {
        var families = svg.replace("\"" + ChartFigure.FONT + "\"", "\"" + Fonts.families() + "\"");
        var source = Base64.getEncoder().encodeToString(families.getBytes(StandardCharsets.UTF_8));
        var url = "url('data:image/svg+xml;base64," + source + "')";
        fo.in(
                "block",
                "",
                () -> fo.empty("external-graphic", "", "src", url, "content-width", width, "fox:alt-text", words));
    }

    private String line(String text) {
        return LineBreaks.in(text, paper.locale());
    }
}
