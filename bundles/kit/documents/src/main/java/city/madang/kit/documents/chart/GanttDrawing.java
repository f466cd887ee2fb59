// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.chart;

import city.madang.document.Chart;
import city.madang.kit.documents.Markup;
import com.ibm.icu.text.NumberFormat;
import java.util.stream.IntStream;

/** Bars over time, one below the other with their names. In languages written from right to left time runs to the left. */
final class GanttDrawing {
    private static final double ROW = 18;
    private static final double TOP = 22;
    private static final double BOTTOM = 6;
    private static final double NAMES = 170;
    private static final double END = 14;
    private static final int LETTERS = 12;
    private static final int LONGEST_NAME = 26;
    private static final int LINES = 12;
    /** Words are wider than numbers. */
    private static final int LINES_WITH_WORDS = 5;

    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 36, 60};

    private final Chart chart;
    private final NumberFormat numbers;
    private final boolean mirrored;
    private final double last;
    private final Markup svg = new Markup();

    GanttDrawing(Chart chart, NumberFormat numbers, boolean mirrored) {
        this.chart = chart;
        this.numbers = numbers;
        this.mirrored = mirrored;
        last = IntStream.range(0, chart.labels().size())
                .mapToDouble(row -> IntStream.range(0, chart.series().size())
                        .mapToDouble(series -> value(series, row))
                        .sum())
                .reduce(1, Math::max);
    }

    static double height(Chart chart) {
        return TOP + ROW * Math.max(1, chart.labels().size()) + BOTTOM;
    }

    Markup draw() {
        int step = step();
        for (int at = 0; at <= last; at += step) {
            svg.line("chart-grid", "#cdd1d5", x(at), TOP, x(at), height(chart) - BOTTOM);
            svg.label(time(at), x(at), TOP - 6, LETTERS, "middle");
        }
        for (int row = 0; row < chart.labels().size(); row++) {
            name(row);
            bars(row);
        }
        return svg;
    }

    private String time(int at) {
        return at < chart.times().size() ? chart.times().get(at) : numbers.format(at);
    }

    private int step() {
        int lines = chart.times().isEmpty() ? LINES : LINES_WITH_WORDS;
        for (var each : STEPS) {
            if (last / each <= lines) {
                return each;
            }
        }
        return (int) Math.ceil(last / lines);
    }

    private void name(int row) {
        var name = chart.labels().get(row);
        var shown = name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "\u2026";
        var edge = mirrored ? PlotDrawing.WIDTH - NAMES + 8 : NAMES - 8;
        svg.label(shown, edge, TOP + ROW * row + 13, LETTERS, mirrored ? "start" : "end");
    }

    private void bars(int row) {
        double from = value(0, row);
        for (int series = 1; series < chart.series().size(); series++) {
            double length = value(series, row);
            if (length > 0) {
                bar(row, from, length, Look.of(series));
                from += length;
            }
        }
    }

    private void bar(int row, double from, double length, Look look) {
        double edge = Math.min(x(from), x(from + length));
        svg.empty(
                "rect",
                "x",
                edge,
                "y",
                TOP + ROW * row + 3,
                "width",
                Math.abs(x(from + length) - x(from)),
                "height",
                ROW - 6,
                "fill",
                look.colour(),
                "stroke",
                look.colour());
    }

    private double x(double time) {
        double fromStart = time / last * (PlotDrawing.WIDTH - NAMES - END);
        return mirrored ? PlotDrawing.WIDTH - NAMES - fromStart : NAMES + fromStart;
    }

    private double value(int series, int row) {
        double value = chart.series().get(series).values().get(row);
        return Double.isNaN(value) ? 0 : Math.max(0, value);
    }
}
