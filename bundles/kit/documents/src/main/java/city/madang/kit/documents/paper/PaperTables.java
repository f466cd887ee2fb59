// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.paper;

import city.madang.document.Chart;
import city.madang.document.Paper;
import city.madang.document.Table;
import city.madang.kit.documents.chart.ChartFigure;
import city.madang.kit.documents.table.Cells;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xml.sax.SAXException;

/** The tables of a paper in formatting objects, as wide as the page, with header cells that screen readers know. */
final class PaperTables {
    /** What stands above a table or a drawing. */
    static final String TITLE = "font-weight: bold; space-before: 3mm; keep-with-next.within-page: always";

    private static final String WHOLE = "table-layout: fixed; inline-progression-dimension: 100%; ";
    private static final String CELL = "padding: 1.2mm 1.5mm 1.2mm 0mm; border-after-style: solid;"
            + " border-after-width: 0.5pt; border-after-color: #cdd1d5";

    private final FormattingObjects fo;
    private final Locale locale;
    private final ZoneId zone;

    PaperTables(FormattingObjects fo, Locale locale, ZoneId zone) {
        this.fo = fo;
        this.locale = locale;
        this.zone = zone;
    }

    void facts(Paper.Facts facts) throws SAXException {
        if (facts.facts().isEmpty()) {
            return;
        }
        fo.in("table", WHOLE + "space-after: 3mm", () -> {
            fo.empty("table-column", "column-width: proportional-column-width(1)");
            fo.empty("table-column", "column-width: proportional-column-width(2)");
            fo.in("table-body", "", () -> {
                for (var fact : facts.facts()) {
                    fo.in("table-row", "", () -> {
                        cell(fact.label(), "font-weight: bold; role: TH; ");
                        cell(fact.value(), "");
                    });
                }
            });
        });
    }

    void rows(Table table) throws SAXException {
        if (!table.title().isEmpty()) {
            fo.block(LineBreaks.in(table.title(), locale), TITLE);
        }
        var rows = table.rows().stream()
                .map(row -> row.stream().map(value -> Cells.plain(value, zone)).toList())
                .toList();
        grid(table.columns(), rows);
    }

    /** The figures of a drawing. */
    void figures(Chart chart) throws SAXException {
        var numbers = ChartFigure.numbers(locale);
        var titles = new ArrayList<>(List.of(""));
        chart.series().forEach(series -> titles.add(series.name()));
        var rows = new ArrayList<List<String>>();
        for (int label = 0; label < chart.labels().size(); label++) {
            var row = new ArrayList<>(List.of(chart.labels().get(label)));
            for (var series : chart.series()) {
                var value = series.values().get(label);
                row.add(value.isNaN() ? "–" : numbers.format(value));
            }
            rows.add(row);
        }
        grid(titles, rows);
    }

    private void grid(List<String> titles, List<List<String>> rows) throws SAXException {
        fo.in("table", WHOLE + "font-size: 9pt; space-after: 4mm", () -> {
            fo.in("table-header", "", () -> row(titles, "font-weight: bold; "));
            fo.in("table-body", "", () -> {
                if (rows.isEmpty()) {
                    row(List.of("–"), "");
                }
                for (var row : rows) {
                    row(row, "");
                }
            });
        });
    }

    private void row(List<String> values, String style) throws SAXException {
        fo.in("table-row", "keep-together.within-page: always", () -> {
            for (var value : values) {
                cell(value, style);
            }
        });
    }

    private void cell(String text, String style) throws SAXException {
        var kept = "linefeed-treatment: preserve";
        fo.in("table-cell", style + CELL, () -> fo.block(LineBreaks.in(text, locale), kept));
    }
}
