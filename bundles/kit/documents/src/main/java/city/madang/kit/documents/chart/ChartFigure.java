// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.chart;

import city.madang.document.Chart;
import city.madang.document.Drawing;
import city.madang.kit.documents.Markup;
import city.madang.l10n.Texts;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A chart with everything around it: title, legend, source and time, and the figures as a table. Safe for several threads. */
public final class ChartFigure {
    private static final int FINEST = 2;

    /** Pages take the reader's font; papers put their own here. */
    public static final String FONT = "sans-serif";

    private final Texts words;
    private final Supplier<ZoneId> zone;
    private final Predicate<Locale> rightToLeft;

    public ChartFigure(Texts words, Supplier<ZoneId> zone, Predicate<Locale> rightToLeft) {
        this.words = words;
        this.zone = zone;
        this.rightToLeft = rightToLeft;
    }

    public Drawing draw(Chart chart, Locale locale) {
        var html = new Markup().open("figure", "class", "chart");
        html.say("figcaption", title(chart));
        html.put(svg(chart, locale));
        legend(html, chart);
        html.say("p", origin(chart, locale), "class", "chart-source");
        html.open("details").say("summary", words.text(locale, "chart.table"));
        table(html, chart, locale);
        return new Drawing(html.close("details").close("figure").toString());
    }

    /** The drawing alone, which can be read without a page's styles. */
    public Markup svg(Chart chart, Locale locale) {
        var numbers = numbers(locale);
        var mirrored = rightToLeft.test(locale);
        return new Markup()
                .picture("chart-picture", (int) PlotDrawing.WIDTH, (int) height(chart), 1, title(chart))
                .open("g", "font-family", FONT)
                .put(
                        switch (chart.kind()) {
                            case RADAR -> new RadarDrawing(chart, numbers).draw();
                            case GANTT -> new GanttDrawing(chart, numbers, mirrored).draw();
                            case BARS, LINES -> new PlotDrawing(chart, numbers, mirrored).draw();
                        })
                .close("g")
                .close("svg");
    }

    private static double height(Chart chart) {
        return chart.kind() == Chart.Kind.GANTT ? GanttDrawing.height(chart) : PlotDrawing.HEIGHT;
    }

    /** The series that are told apart by their looks: not where the bars of a Gantt chart begin. */
    public static List<Integer> legend(Chart chart) {
        var shown = IntStream.range(
                        chart.kind() == Chart.Kind.GANTT ? 1 : 0, chart.series().size())
                .boxed()
                .toList();
        return shown.size() < 2 ? List.of() : shown;
    }

    /** Where the figures come from and when they were true. */
    public String origin(Chart chart, Locale locale) {
        var format = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale);
        format.setTimeZone(TimeZone.getTimeZone(zone.get().getId()));
        return words.text(locale, "chart.origin", chart.source(), format.format(Date.from(chart.asOf())));
    }

    public static String title(Chart chart) {
        return chart.unit().isEmpty() ? chart.title() : chart.title() + " (" + chart.unit() + ")";
    }

    public static NumberFormat numbers(Locale locale) {
        var numbers = NumberFormat.getInstance(locale);
        numbers.setMaximumFractionDigits(FINEST);
        return numbers;
    }

    private static void legend(Markup html, Chart chart) {
        if (legend(chart).isEmpty()) {
            return;
        }
        html.open("ul", "class", "chart-legend");
        for (int series : legend(chart)) {
            var look = Look.of(series);
            html.open("li").open("svg", "viewBox", "-12 -6 24 12", "width", 24, "height", 12, "aria-hidden", "true");
            html.empty(
                    "line",
                    "x1",
                    -12,
                    "x2",
                    12,
                    "stroke",
                    look.colour(),
                    "stroke-width",
                    2,
                    "stroke-dasharray",
                    look.dashes().isEmpty() ? "none" : look.dashes());
            html.empty("path", "d", look.mark(), "fill", look.colour(), "stroke", look.colour());
            html.close("svg").text(chart.series().get(series).name()).close("li");
        }
        html.close("ul");
    }

    private static void table(Markup html, Chart chart, Locale locale) {
        var numbers = numbers(locale);
        html.open("table", "class", "table table-sm").open("thead").open("tr").empty("td");
        chart.series().forEach(series -> html.say("th", series.name(), "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        for (int label = 0; label < chart.labels().size(); label++) {
            html.open("tr").say("th", chart.labels().get(label), "scope", "row");
            for (var series : chart.series()) {
                var value = series.values().get(label);
                html.say("td", value.isNaN() ? "–" : numbers.format(value));
            }
            html.close("tr");
        }
        html.close("tbody").close("table");
    }
}
