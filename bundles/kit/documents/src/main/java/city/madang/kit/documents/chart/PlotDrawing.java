// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.chart;

import city.madang.document.Chart;
import city.madang.kit.documents.Markup;
import com.ibm.icu.text.NumberFormat;

/** Bars or lines over labels. In languages written from right to left the first label stands at the right. */
final class PlotDrawing {
    static final double WIDTH = 480;
    static final double HEIGHT = 260;
    private static final double LEAST_LEFT = 56;
    /** Between the numbers and the grid. */
    private static final double GAP = 8;

    private static final double TOP = 12;
    private static final double BOTTOM = 34;
    private static final double RIGHT = 12;
    /** Width of a character at the size of labels, on average. */
    private static final double CHARACTER = 7;

    private static final int LETTERS = 13;

    private final Chart chart;
    private final Axis axis;
    private final NumberFormat numbers;
    private final boolean mirrored;
    private final double left;
    private final Markup svg = new Markup();

    PlotDrawing(Chart chart, NumberFormat numbers, boolean mirrored) {
        this.chart = chart;
        this.axis = Axis.of(chart);
        this.numbers = numbers;
        this.mirrored = mirrored;
        left = Math.max(LEAST_LEFT, GAP + CHARACTER * longestNumber());
    }

    private int longestNumber() {
        return axis.lines().stream()
                .mapToInt(value -> numbers.format(value).length())
                .max()
                .orElse(0);
    }

    Markup draw() {
        grid();
        labels();
        for (int series = 0; series < chart.series().size(); series++) {
            if (chart.kind() == Chart.Kind.BARS) {
                bars(series);
            } else {
                line(series);
            }
        }
        return svg;
    }

    private double slot() {
        return (WIDTH - left - RIGHT) / Math.max(1, chart.labels().size());
    }

    private double x(double fromStart) {
        return mirrored ? WIDTH - left - fromStart : left + fromStart;
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - axis.share(value) * (HEIGHT - BOTTOM - TOP);
    }

    private void grid() {
        for (var value : axis.lines()) {
            var y = y(value);
            var style = value == 0 ? "chart-zero" : "chart-grid";
            svg.line(style, value == 0 ? "#58616a" : "#cdd1d5", x(0), y, x(WIDTH - left - RIGHT), y);
            svg.label(numbers.format(value), x(-GAP), y + 4, LETTERS, mirrored ? "start" : "end");
        }
    }

    /** As many labels as fit, always the first. */
    private void labels() {
        var longest = chart.labels().stream().mapToInt(String::length).max().orElse(1);
        var every = Math.max(1, (int) Math.ceil((longest + 1) * CHARACTER / slot()));
        for (int label = 0; label < chart.labels().size(); label += every) {
            svg.label(chart.labels().get(label), x((label + 0.5) * slot()), HEIGHT - BOTTOM + 20, LETTERS, "middle");
        }
    }

    private void bars(int series) {
        var count = chart.series().size();
        var wide = Math.min(slot() * 0.8 / count, 48);
        var first = (slot() - wide * count) / 2;
        for (int label = 0; label < chart.labels().size(); label++) {
            var value = value(series, label);
            if (!value.isNaN()) {
                var edge = x(label * slot() + first + series * wide + (mirrored ? wide : 0));
                svg.empty(
                        "rect",
                        "x",
                        edge,
                        "y",
                        Math.min(y(value), y(0)),
                        "width",
                        Math.max(wide - 1, 1),
                        "height",
                        Math.abs(y(value) - y(0)),
                        "fill",
                        Look.of(series).colour(),
                        "fill-opacity",
                        1 - 0.45 * (series % 2),
                        "stroke",
                        Look.of(series).colour());
            }
        }
    }

    /** Broken where a value is missing. */
    private void line(int series) {
        var look = Look.of(series);
        var path = new StringBuilder();
        var marks = new Markup();
        var pen = 'M';
        for (int label = 0; label < chart.labels().size(); label++) {
            var value = value(series, label);
            if (value.isNaN()) {
                pen = 'M';
                continue;
            }
            var x = Math.round(x((label + 0.5) * slot()) * 10) / 10.0;
            var y = Math.round(y(value) * 10) / 10.0;
            path.append(pen).append(x).append(' ').append(y);
            marks.empty("path", "d", look.mark(), "transform", "translate(" + x + " " + y + ")");
            pen = 'L';
        }
        svg.empty(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                look.colour(),
                "stroke-width",
                2,
                "stroke-dasharray",
                look.dashes().isEmpty() ? "none" : look.dashes());
        svg.open("g", "fill", look.colour(), "stroke", look.colour()).put(marks).close("g");
    }

    private Double value(int series, int label) {
        return chart.series().get(series).values().get(label);
    }
}
