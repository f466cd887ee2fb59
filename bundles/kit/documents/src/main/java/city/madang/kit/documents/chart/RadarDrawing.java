// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.chart;

import city.madang.document.Chart;
import city.madang.kit.documents.Markup;
import com.ibm.icu.text.NumberFormat;

/** Closed lines over arms from a middle; the first arm points up. */
final class RadarDrawing {
    private static final double X = PlotDrawing.WIDTH / 2;
    private static final double Y = PlotDrawing.HEIGHT / 2;
    private static final double LENGTH = PlotDrawing.HEIGHT / 2 - 34;

    private final Chart chart;
    private final Axis axis;
    private final NumberFormat numbers;
    private final Markup svg = new Markup();

    RadarDrawing(Chart chart, NumberFormat numbers) {
        this.chart = chart;
        this.axis = Axis.of(chart);
        this.numbers = numbers;
    }

    Markup draw() {
        for (var value : axis.lines()) {
            ring(value);
        }
        for (int arm = 0; arm < chart.labels().size(); arm++) {
            svg.line("chart-grid", "#cdd1d5", X, Y, x(arm, 1), y(arm, 1));
            svg.label(chart.labels().get(arm), x(arm, 1.1), y(arm, 1.1) + 4, 13, anchor(arm));
        }
        for (int series = 0; series < chart.series().size(); series++) {
            values(series);
        }
        return svg;
    }

    private void ring(double value) {
        var share = axis.share(value);
        var path = new StringBuilder();
        for (int arm = 0; arm < chart.labels().size(); arm++) {
            point(path, arm, share);
        }
        svg.empty("path", "class", "chart-grid", "d", path + "z", "fill", "none", "stroke", "#cdd1d5");
        svg.label(numbers.format(value), X + 4, y(0, share) + 11, 10, "start");
    }

    private void values(int series) {
        var look = Look.of(series);
        var path = new StringBuilder();
        var values = chart.series().get(series).values();
        for (int arm = 0; arm < values.size(); arm++) {
            point(path, arm, values.get(arm).isNaN() ? 0 : axis.share(values.get(arm)));
        }
        svg.empty(
                "path",
                "d",
                path + "z",
                "fill",
                look.colour(),
                "fill-opacity",
                0.12,
                "stroke",
                look.colour(),
                "stroke-width",
                2,
                "stroke-dasharray",
                look.dashes().isEmpty() ? "none" : look.dashes());
    }

    private void point(StringBuilder path, int arm, double share) {
        path.append(path.isEmpty() ? 'M' : 'L');
        path.append(Math.round(x(arm, share) * 10) / 10.0).append(' ');
        path.append(Math.round(y(arm, share) * 10) / 10.0);
    }

    private double angle(int arm) {
        return 2 * Math.PI * arm / chart.labels().size() - Math.PI / 2;
    }

    private double x(int arm, double share) {
        return X + Math.cos(angle(arm)) * LENGTH * share;
    }

    private double y(int arm, double share) {
        return Y + Math.sin(angle(arm)) * LENGTH * share;
    }

    private String anchor(int arm) {
        var sideways = Math.cos(angle(arm));
        if (Math.abs(sideways) < 0.01) {
            return "middle";
        }
        return sideways > 0 ? "start" : "end";
    }
}
